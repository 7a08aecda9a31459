using System.Globalization;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A printed figure read: its value, the precision it was printed at, and so the interval its true value lies in.</summary>
/// <remarks>
/// Two are equal when value, step, unit and rounding are; they have no order, as what they stand for can overlap.
/// The default value is £0 printed in whole pounds.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cell as it is printed")]
public readonly record struct PrintedFigure
{
    // Beyond this a "figure" is no figure of a report, and its unit in the last place no decimal.
    private const int MostDecimalPlaces = 12;
    private const int MorePlaces = 2;
    private const int MaxPlaces = 14;

    private readonly decimal _stepLessOne;

    private PrintedFigure(decimal value, decimal step, PrintedUnit unit, PrintedRounding rounding)
    {
        Value = value;
        _stepLessOne = step - 1m;
        Unit = unit;
        Rounding = rounding;
    }

    /// <summary>What is printed, in pounds, as a plain number, or as a fraction of 1 for a percentage: 13% is 0.13.</summary>
    public decimal Value { get; }

    /// <summary>The unit in the last place printed, on the scale of <see cref="Value"/>: 1,000 for 16,173 in £000.</summary>
    public decimal Step => _stepLessOne + 1m;

    /// <summary>The unit the figure is printed in.</summary>
    public PrintedUnit Unit { get; private init; }

    /// <summary>How it was cut to its precision.</summary>
    public PrintedRounding Rounding { get; private init; }

    /// <summary>Whether the true value can be <see cref="Low"/> itself: half a unit rounds away from nil, so −2.5 prints as −3 and 2.5 as 3.</summary>
    public bool IncludesLow => Value > 0m;

    /// <summary>Whether the true value can be <see cref="High"/> itself.</summary>
    public bool IncludesHigh => Value < 0m;

    /// <summary>The least its true value can be.</summary>
    public decimal Low => Rounding == PrintedRounding.Rounded ? Value - (Step / 2m) : Value > 0m ? Value : Value - Step;

    /// <summary>The most its true value can be.</summary>
    public decimal High => Rounding == PrintedRounding.Rounded ? Value + (Step / 2m) : Value < 0m ? Value : Value + Step;

    /// <summary>The figure in the unit it is printed in: 16,173 for £16,173,000 printed in £000.</summary>
    public decimal InUnit => Decimals.Normalised(Value / Worth(Unit));

    /// <summary>Reads a figure as a report prints it.</summary>
    /// <param name="text">The text; a suffix (k, m, bn, p) or a % in it wins over the unit.</param>
    /// <param name="unit">The unit its table says it is in.</param>
    /// <param name="rounding">How it was cut to its precision.</param>
    /// <returns>The figure, or null where the text is not one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public static PrintedFigure? Read(string text, PrintedUnit unit, PrintedRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(text);
        Enums.Defined(unit);
        Enums.Defined(rounding);
        if (FigureText.Read(text, out var figure) != FigureText.Outcome.Read || figure.DecimalPlaces > MostDecimalPlaces)
            return null;
        var printedIn = figure.IsPercentage ? PrintedUnit.Percent : figure.Multiplier is { } multiplier ? UnitOf(multiplier) : unit;
        var worth = figure.IsPercentage ? Worth(PrintedUnit.Percent) : figure.Multiplier ?? Worth(unit);
        if (Math.Abs(figure.Value) >= Money.Limit / worth)
            return null;
        var lastPlace = new decimal(1, 0, 0, false, (byte)figure.DecimalPlaces);
        return new PrintedFigure(Decimals.Normalised(figure.Value * worth), Decimals.Normalised(lastPlace * worth), printedIn, rounding);
    }

    /// <summary>Nil printed to the whole unit, which is what a blank stands for in a table that says so.</summary>
    internal static PrintedFigure Nil(PrintedUnit unit, PrintedRounding rounding) => new(0m, Worth(unit), unit, rounding);

    /// <summary>What an exact figure would be printed as at a precision; null where that is more than a figure here may be.</summary>
    internal static PrintedFigure? Of(Rational exact, decimal step, PrintedUnit unit, PrintedRounding rounding) =>
        new PrintedFigure(0m, step, unit, rounding).Printed(exact).ToDecimalOrNull() is { } value && Math.Abs(value) < Money.Limit
            ? new PrintedFigure(value, step, unit, rounding)
            : null;

    /// <summary>What a text says by itself: a plain number unless a suffix or a % in it says more. <see cref="In"/> gives it the unit of its table.</summary>
    internal static PrintedFigure? Read(string text) => Read(text, PrintedUnit.Number, PrintedRounding.Rounded);

    /// <summary>A figure read without a unit in that of its table, which a suffix of its own wins over; null where that is more than a figure may be.</summary>
    internal PrintedFigure? In(PrintedUnit unit, PrintedRounding rounding)
    {
        if (Unit != PrintedUnit.Number || unit is PrintedUnit.Pounds or PrintedUnit.Number)
            return this with { Unit = Unit == PrintedUnit.Number ? unit : Unit, Rounding = rounding };
        var worth = Worth(unit);
        return Math.Abs(Value) < Money.Limit / worth
            ? new PrintedFigure(Decimals.Normalised(Value * worth), Decimals.Normalised(Step * worth), unit, rounding)
            : null;
    }

    internal static decimal Worth(PrintedUnit unit) => unit switch
    {
        PrintedUnit.Thousands => 1_000m,
        PrintedUnit.Millions => 1_000_000m,
        PrintedUnit.Percent => 0.01m,
        _ => 1m,
    };

    /// <summary>Another figure printed as this one is.</summary>
    internal PrintedFigure At(decimal value) => new(value, Step, Unit, Rounding);

    /// <summary>What an exact figure would print as, cut as this one was.</summary>
    internal Rational Printed(Rational exact) =>
        new Rational(exact.CountOf(Step, Rounding == PrintedRounding.Rounded ? MidpointRounding.AwayFromZero : MidpointRounding.ToZero), 1) * Step;

    /// <summary>The figure in words of a report: 2,948, 388,678, 13%.</summary>
    public override string ToString() => Write(InUnit);

    /// <summary>Another figure written as this one is printed, with two more places where it has them: 2,948 or 388,678.62.</summary>
    internal string Write(decimal inUnit)
    {
        var places = Decimals.Normalised(Step / Worth(Unit)).Scale;
        var shown = decimal.Round(inUnit, Math.Min(places + MorePlaces, MaxPlaces), MidpointRounding.AwayFromZero);
        var isWhole = shown == decimal.Round(shown, places);
        var text = shown.ToString("N" + Invariant.Text(isWhole ? places : Math.Min(places + MorePlaces, MaxPlaces)), CultureInfo.InvariantCulture);
        return Unit == PrintedUnit.Percent ? text + "%" : text;
    }

    private static PrintedUnit UnitOf(decimal multiplier) => multiplier switch
    {
        0.01m => PrintedUnit.Pounds,
        1_000m => PrintedUnit.Thousands,
        _ => PrintedUnit.Millions,
    };
}
