using System.Text.RegularExpressions;

namespace CouncilFinance.Tests.Documentation;

public sealed partial class GuideTests
{
    private static readonly string Guide = Repository.Path(Path.Combine("docs", "guide"));

    [Fact]
    public void Every_page_of_the_guide_is_listed_in_its_index()
    {
        var index = TextFile.Read(Path.Combine(Guide, "README.md"));

        Offenders.None("Pages that docs/guide/README.md does not list", Directory
            .EnumerateFiles(Guide, "*.md")
            .Select(page => Path.GetFileName(page)!)
            .Where(page => page != "README.md" && !index.Contains($"]({page}):", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_of_the_glossary_are_in_the_public_api()
    {
        var names = Word().Matches(TextFile.Read(Repository.Path(Path.Combine("src", "CouncilFinance.Core", "PublicApi.txt"))))
            .Select(name => name.Value)
            .ToHashSet();
        var used = from line in TextFile.Read(Path.Combine(Guide, "glossary.md")).Split('\n')
                   where line.StartsWith('|')
                   from code in Code().Matches(line)
                   from name in Word().Matches(code.Value)
                   select name.Value;

        Offenders.None("Words of the glossary that no type or member is named by", used.Where(name => char.IsUpper(name[0]) && name.Length > 1 && !names.Contains(name)));
    }

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b[A-Za-z]+\b")]
    private static partial Regex Word();
}
