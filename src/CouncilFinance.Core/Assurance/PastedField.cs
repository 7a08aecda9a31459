namespace CouncilFinance.Assurance;

/// <summary>A field of pasted text without the space around it, and whether its ends are certain: parted by tabs or pipes, or in quotation marks.</summary>
internal readonly record struct PastedField(string Text, bool IsWhole)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether a comma before the next field may have been a thousands comma: 1 and 026, £24 and 000.50.</summary>
    public bool MayGoOnWith(PastedField next) =>
        !IsWhole && !next.IsWhole
        && Text.TrimStart('£', '(', '-', '−', '–', '+', ' ') is { Length: >= 1 and <= 3 } first && first.All(char.IsAsciiDigit)
        && next.StartsInThreeDigits;

    public bool StartsInThreeDigits =>
        Text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..] && (Text.Length == 3 || !char.IsAsciiDigit(Text[3]));
}
