namespace CouncilFinance.Presentation;

/// <summary>Names that HTML can hold in an id and a link alike.</summary>
internal static class HtmlIds
{
    public static string Of(string text) => string.Concat(text.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' ? character : '-'));
}
