using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The convention of an appraisal: its rates, its base year, when in a year amounts fall, and what was rounded on the way.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Two are equal when everything about them is. A present value is that at the start of
/// the base year. Factors are exact unless <see cref="WithFactorsRoundedTo"/> says otherwise; halves round away from nil, as in printed tables.
/// In JSON: {"schedule": {…}, "baseYear": "2010/11", "timing": "start-of-year", "factorPlaces": 4, "rowUnit": "thousand"}, without the last two
/// where nothing is rounded on the way.
/// </remarks>
[JsonConverter(typeof(DiscountingJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Discounting
{
    internal const int MostFactorPlaces = 20;

    private static readonly BigInteger RootScale = BigInteger.Pow(10, 60);

    /// <summary>A convention without rounding on the way.</summary>
    /// <param name="schedule">The rates.</param>
    /// <param name="baseYear">The year whose start values are brought to: "Year 0".</param>
    /// <param name="timing">When in a year its amounts fall; at its start unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timing is undefined.</exception>
    public Discounting(DiscountSchedule schedule, FinancialYear baseYear, DiscountTiming timing = DiscountTiming.StartOfYear)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        Schedule = schedule;
        BaseYear = baseYear;
        Timing = Enums.Defined(timing);
    }

    /// <summary>The rates.</summary>
    public DiscountSchedule Schedule { get; }

    /// <summary>The year whose start values are brought to.</summary>
    public FinancialYear BaseYear { get; }

    /// <summary>When in a year its amounts fall.</summary>
    public DiscountTiming Timing { get; }

    /// <summary>The decimal places that factors are rounded to before they are used; null where they are exact.</summary>
    public int? FactorPlaces { get; private init; }

    /// <summary>The unit that the present value of each year is rounded to before they are added; null where only the sum is rounded.</summary>
    public MoneyUnit? RowUnit { get; private init; }

    /// <summary>The convention with factors rounded first, as printed tables of factors are.</summary>
    /// <param name="places">Decimal places, from 0 to 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">The places are not from 0 to 20.</exception>
    public Discounting WithFactorsRoundedTo(int places) =>
        places is >= 0 and <= MostFactorPlaces
            ? this with { FactorPlaces = places }
            : throw Errors.OutOfRange(nameof(places), places, $"Factors are rounded to 0 to {MostFactorPlaces} decimal places; {Invariant.Text(places)} is not that.");

    /// <summary>The convention with the present value of each year rounded before they are added, as a printed row of present values is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public Discounting WithRowsRoundedTo(MoneyUnit unit) => this with { RowUnit = Enums.Defined(unit) };

    /// <summary>What £1 of a year is worth at the start of the base year, to the 27 decimal places of a shown number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before the base year.</exception>
    /// <exception cref="OverflowException">Negative rates make it more than a decimal holds.</exception>
    public decimal FactorOf(FinancialYear year) => ExactFactorOf(year).ToDecimal();

    /// <summary>The factors of a run of years.</summary>
    /// <inheritdoc cref="FactorOf"/>
    /// <exception cref="ArgumentException">The last column is open.</exception>
    public YearSeries<decimal> FactorsOf(FinancialYearRange years) => ExactFactorsOf(years).Map(factor => factor.ToDecimal());

    /// <summary>The factors of a run of years worked once, for very many flows over them.</summary>
    /// <inheritdoc cref="FactorsOf"/>
    public PreparedFactors PrepareFactors(FinancialYearRange years) => new(this, years);

    /// <summary>What £1 in each of a run of years is worth together: the sum of their factors.</summary>
    /// <inheritdoc cref="FactorsOf"/>
    public decimal AnnuityFactor(FinancialYearRange years) => ExactAnnuityFactor(years).ToDecimal();

    /// <summary>The schedule, the base year, the timing and the rounding.</summary>
    public override string ToString() =>
        $"{Schedule.Name}, base year {BaseYear}, {EnumNames<DiscountTiming>.Of(Timing)}"
        + (FactorPlaces is { } places ? $", factors to {Invariant.Text(places)} places" : string.Empty)
        + (RowUnit is { } unit ? $", rows to {Money.From(1m, unit)}" : string.Empty);

    internal Rational ExactAnnuityFactor(FinancialYearRange years) => ExactFactorsOf(years).Values.Aggregate(Rational.Zero, (sum, factor) => sum + factor);

    internal YearSeries<Rational> ExactFactorsOf(FinancialYearRange years)
    {
        if (years.IsOpenEnded)
            throw new ArgumentException($"Years to discount are a closed run; {years} is open-ended.", nameof(years));
        if (years.First < BaseYear)
            throw Errors.OutOfRange(nameof(years), years, $"Amounts fall in the base year, {BaseYear}, or later; {years} begins before it.");
        var factor = StartFactor(years.First.YearsSince(BaseYear));
        return YearSeries.ForEach(years, year =>
        {
            var found = Placed(factor, year.YearsSince(BaseYear));
            factor /= Growth(year.YearsSince(BaseYear) + 1);
            return found;
        });
    }

    private Rational ExactFactorOf(FinancialYear year) =>
        year >= BaseYear
            ? Placed(StartFactor(year.YearsSince(BaseYear)), year.YearsSince(BaseYear))
            : throw Errors.OutOfRange(nameof(year), year, $"Amounts fall in the base year, {BaseYear}, or later; {year} is before it.");

    // 1 ÷ ((1 + r₁)…(1 + rₜ))
    private Rational StartFactor(int year)
    {
        Rational factor = 1m;
        for (var passed = 1; passed <= year; passed++)
            factor /= Growth(passed);
        return factor;
    }

    private Rational Growth(int year) => (Rational)1m + Schedule.RateIn(year);

    private Rational Placed(Rational startFactor, int year)
    {
        var exact = Timing switch
        {
            DiscountTiming.StartOfYear => startFactor,
            DiscountTiming.MiddleOfYear => startFactor / SquareRoot(Growth(year + 1)),
            _ => startFactor / Growth(year + 1),
        };
        return FactorPlaces is { } places ? exact.NearestMultipleOf(new decimal(1, 0, 0, false, (byte)places), MidpointRounding.AwayFromZero) : exact;
    }

    // To 60 decimal places: the integer square root by Newton's method, which falls until it stands.
    private static Rational SquareRoot(Rational value)
    {
        var square = value.Numerator * RootScale * RootScale / value.Denominator;
        var root = BigInteger.One << (int)((square.GetBitLength() + 2) / 2);
        while ((root + (square / root)) / 2 is var next && next < root)
            root = next;
        return new Rational(root, RootScale);
    }
}
