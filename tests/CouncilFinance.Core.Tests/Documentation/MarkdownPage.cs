using System.Text.RegularExpressions;

namespace CouncilFinance.Tests.Documentation;

/// <summary>A Markdown page split into its fenced blocks and the prose around them.</summary>
internal sealed partial class MarkdownPage
{
    private readonly List<Fence> _fences = [];
    private readonly List<(int Number, string Text)> _prose = [];

    public MarkdownPage(string text)
    {
        var lines = TextFile.WithUnixLines(text).Split('\n');
        var followsAtOnce = false;
        for (var index = 0; index < lines.Length; index++)
        {
            if (Opening().Match(lines[index]) is { Success: true } opening)
            {
                var start = index + 1;
                index = Array.FindIndex(lines, start, line => Closes(line, opening.Groups["marks"].Value));
                index = index < 0 ? lines.Length : index;
                _fences.Add(FenceOf(opening, start, lines[start..index], followsAtOnce));
                followsAtOnce = true;
            }
            else
            {
                followsAtOnce &= string.IsNullOrWhiteSpace(lines[index]);
                _prose.Add((index + 1, lines[index]));
            }
        }
    }

    public IReadOnlyList<Fence> Fences => _fences;

    /// <summary>The lines outside the blocks, without inline code, with their numbers.</summary>
    public IEnumerable<(int Number, string Text)> Prose =>
        _prose.Select(line => (line.Number, InlineCode().Replace(line.Text, "")));

    /// <summary>The anchors that a link to this page may name, as code hosts derive them from headings.</summary>
    public IReadOnlySet<string> Anchors()
    {
        var anchors = new HashSet<string>();
        foreach (var heading in _prose.Select(line => Heading().Match(line.Text)).Where(match => match.Success))
        {
            var text = LinkText().Replace(heading.Groups["text"].Value, "${text}");
            var anchor = NotInAnchor().Replace(text, "").ToLowerInvariant().Replace(' ', '-');
            var unique = anchor;
            for (var repeat = 1; !anchors.Add(unique); repeat++)
            {
                unique = $"{anchor}-{repeat}";
            }
        }

        return anchors;
    }

    private static Fence FenceOf(Match opening, int start, string[] lines, bool followsAtOnce)
    {
        var indent = opening.Groups["indent"].Length;
        var text = string.Join('\n', lines.Select(line => line[Math.Min(indent, line.Length - line.TrimStart().Length)..]));
        return new Fence(opening.Groups["language"].Value, opening.Groups["mode"].Value.Trim(), start + 1, text, followsAtOnce);
    }

    private static bool Closes(string line, string marks) =>
        line.Trim() is var trimmed && trimmed.Length >= marks.Length && trimmed.All(character => character == marks[0]);

    [GeneratedRegex(@"^(?<indent>\s*)(?<marks>`{3,}|~{3,})\s*(?<language>[^\s`]*)(?<mode>[^`]*)$")]
    private static partial Regex Opening();

    [GeneratedRegex("(`+)[^`].*?\\1")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex NotInAnchor();
}
