using System.Text.RegularExpressions;

namespace CouncilFinance.Tests.Documentation;

/// <summary>The links of a page to files and headings beside it.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The links of a page that lead nowhere, as <c>file:line target</c>; addresses of other sites are not followed.</summary>
    public static IEnumerable<string> Broken(string root, string page)
    {
        var relativePage = Path.GetRelativePath(root, page).Replace('\\', '/');
        return from line in new MarkdownPage(TextFile.Read(page)).Prose
               from link in Link().Matches(line.Text)
               let target = link.Groups["target"].Value
               where !HasScheme().IsMatch(target) && !LeadsSomewhere(page, target)
               select $"{relativePage}:{line.Number} {target}";
    }

    private static bool LeadsSomewhere(string page, string target)
    {
        var parts = target.Split('#', 2);
        var (path, anchor) = (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
        var file = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
        return (File.Exists(file) || Directory.Exists(file))
            && (anchor.Length == 0
                || Path.GetExtension(file) != ".md"
                || new MarkdownPage(TextFile.Read(file)).Anchors().Contains(anchor));
    }

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^)\s>]+)>?(\s+""[^""]*"")?\s*\)|^\s*\[[^\]]+\]:\s+<?(?<target>[^\s>]+)")]
    private static partial Regex Link();

    [GeneratedRegex("^([a-zA-Z][a-zA-Z0-9+.-]*:|//)")]
    private static partial Regex HasScheme();
}
