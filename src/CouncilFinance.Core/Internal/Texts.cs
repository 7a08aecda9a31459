using System.Runtime.CompilerServices;
using System.Text;

namespace CouncilFinance.Internal;

/// <summary>Text as it is taken in and as it is quoted back in an error.</summary>
internal static class Texts
{
    private const int LongestQuotation = 60;

    /// <summary>The text in quotation marks, cut short where it is long, so that no error repeats a whole file.</summary>
    public static string Quote(ReadOnlySpan<char> text) =>
        text.Length <= LongestQuotation ? $"'{text}'" : $"'{text[..LongestQuotation]}…'";

    /// <summary>A label a person reads: not blank, no space at either end, no control characters.</summary>
    public static string Label(string text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return IsLabel(text)
            ? text
            : throw new ArgumentException(
                $"{Article(name)} {Words(name)} is one line of text, not blank and with no space at either end; {Quote(text)} is not.", name);
    }

    /// <summary>The name of a parameter in words: opening balance of openingBalance.</summary>
    public static string Words(string? name) => string.Concat((name ?? string.Empty).Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    public static string Article(string? noun) => noun is ['a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O', ..] ? "An" : "A";

    public static bool IsLabel(string text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !HasControl(text) && IsWellFormed(text);

    // The two ranges of char.IsControl.
    private static bool HasControl(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F');

    // Half a surrogate pair is no character, and would not come back from JSON.
    private static bool IsWellFormed(string text)
    {
        if (Ascii.IsValid(text))
            return true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }
}
