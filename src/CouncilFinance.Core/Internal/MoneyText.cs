namespace CouncilFinance.Internal;

/// <summary>The bounds of an amount, and its reading from text.</summary>
internal static class MoneyText
{
    public const decimal SmallestStep = 0.0000000001m;
    public const string PermittedRange =
        "An amount is below £1,000,000,000,000,000 either side of nil, with at most 10 decimal places of a pound";

    private const string PermittedText =
        "an amount is written like £1,177,814, 1177814.50, £2,069k, £46M, 1.7m, (371) or -1,070, with commas only between groups of " +
        "three digits; a dash alone or the word nil is nil, and a dash followed by a space is not a sign";

    /// <summary>The value in pounds, or false where that is outside the bounds of an amount.</summary>
    public static bool TryScale(decimal value, decimal worth, out decimal pounds)
    {
        var digits = Decimals.Normalised(value);
        pounds = 0m;
        if (Math.Abs(digits) >= Money.Limit / worth || DecimalPlacesInPounds(digits, worth) > Money.MostDecimalPlaces)
            return false;
        pounds = Decimals.Normalised(digits * worth);
        return true;
    }

    /// <summary>Null where the text is an amount, otherwise what makes the exception that says why not.</summary>
    public static Func<string, Exception>? Read(ReadOnlySpan<char> text, decimal unitInPounds, out decimal pounds)
    {
        pounds = 0m;
        var outcome = FigureText.Read(text, out var figure);
        if (outcome == FigureText.Outcome.NotAFigure || figure.IsPercentage)
            return NotAnAmount;
        if (outcome == FigureText.Outcome.TooLarge)
            return OutsideBounds;
        if (outcome == FigureText.Outcome.TooPrecise)
            return TooPrecise;
        return TryScale(figure.Value, figure.Multiplier ?? unitInPounds, out pounds) ? null
            : Math.Abs(figure.Value) >= Money.Limit / (figure.Multiplier ?? unitInPounds) ? OutsideBounds : TooPrecise;
    }

    // A unit moves the decimal point: 1.12345678901m has five places of a pound.
    private static int DecimalPlacesInPounds(decimal digits, decimal worth) => digits.Scale - worth switch
    {
        0.01m => -2,
        1m => 0,
        1_000m => 3,
        1_000_000m => 6,
        _ => 9,
    };

    private static FormatException NotAnAmount(string text) => new($"{Texts.Quote(text)} is not an amount: {PermittedText}.");

    private static FormatException TooPrecise(string text) => new($"{Texts.Quote(text)} is too precise. {PermittedRange}.");

    private static OverflowException OutsideBounds(string text) => new($"{Texts.Quote(text)} is outside the bounds. {PermittedRange}.");
}
