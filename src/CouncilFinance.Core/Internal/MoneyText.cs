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

    // Digits below this are in range wherever the decimal point stands.
    private const ulong SurelyInRange = 1_000_000_000_000_000;

    /// <summary>Whether pounds are below the limit either side of nil, however many decimal places they have.</summary>
    public static bool IsInRange(decimal pounds) =>
        DecimalParts.Of(pounds) is { High: 0, Low: < SurelyInRange } || (pounds < Money.Limit && pounds > -Money.Limit);

    public static OverflowException OutOfRange() => new($"{PermittedRange}; the result is outside that.");

    /// <summary>The value in pounds, or false where that is outside the bounds of an amount.</summary>
    public static bool TryScale(decimal value, decimal worth, out decimal pounds)
    {
        var digits = Decimals.Normalised(value);
        pounds = 0m;
        if (Math.Abs(digits) >= LimitIn(worth) || DecimalPlacesInPounds(digits, worth) > Money.MostDecimalPlaces)
            return false;
        pounds = worth == 1m ? digits : Decimals.Normalised(digits * worth);
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
            : Math.Abs(figure.Value) >= LimitIn(figure.Multiplier ?? unitInPounds) ? OutsideBounds : TooPrecise;
    }

    private static decimal LimitIn(decimal worth) => worth == 1m ? Money.Limit : Money.Limit / worth;

    // A unit moves the decimal point: 1.12345678901m has five places of a pound.
    private static int DecimalPlacesInPounds(decimal digits, decimal worth) => digits.Scale - worth switch
    {
        1m => 0,
        0.01m => -2,
        1_000m => 3,
        1_000_000m => 6,
        _ => 9,
    };

    private static FormatException NotAnAmount(string text) => new($"{Texts.Quote(text)} is not an amount: {PermittedText}.");

    private static FormatException TooPrecise(string text) => new($"{Texts.Quote(text)} is too precise. {PermittedRange}.");

    private static OverflowException OutsideBounds(string text) => new($"{Texts.Quote(text)} is outside the bounds. {PermittedRange}.");
}
