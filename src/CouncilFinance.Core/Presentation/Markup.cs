using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>Text that stays text inside HTML and SVG, whatever a report's label contains.</summary>
internal static class Markup
{
    /// <summary>
    /// The text with the five characters that mark-up gives a meaning written as references, so that it is safe between tags and in
    /// quoted attributes of HTML and XML alike. What XML cannot hold (control characters, halves of a pair) shows as the replacement character.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                default: escaped.Append(IsAllowed(rune.Value) ? rune.ToString() : "\uFFFD"); break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsAllowed(int character) =>
        character is '\t' or '\n' or '\r' or (>= 0x20 and not (>= 0x7F and <= 0x9F) and not 0xFFFE and not 0xFFFF);
}
