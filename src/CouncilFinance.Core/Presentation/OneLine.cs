using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>Any text kept on one line.</summary>
internal static class OneLine
{
    /// <summary>The text with each run of white space and control characters as one space, none at its ends, and half characters shown as replaced.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }
}
