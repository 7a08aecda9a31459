using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a claim about the flows of a run of years has to say beside them: which years, and how they are discounted or counted.</summary>
internal sealed record ClaimConvention
{
    // Longer than any appraisal looks ahead, and short enough for exact factors.
    private const int MostYears = 200;

    public ClaimConvention(
        FinancialYear firstYear,
        Discounting? discounting,
        PaybackCounting counting = PaybackCounting.Interpolated,
        PaybackCrossing crossing = PaybackCrossing.First,
        FinancialYear? countedFrom = null)
    {
        FirstYear = firstYear;
        Discounting = discounting;
        Counting = Enums.Defined(counting);
        Crossing = Enums.Defined(crossing);
        CountedFrom = countedFrom ?? firstYear;
        if (discounting?.RowUnit is { } unit)
            throw new ArgumentException($"A claim discounts without rounding on the way; present values rounded to {Money.From(1m, unit)} are figures of their own, to be added up by a claim of a sum.", nameof(discounting));
        if (discounting is not null && firstYear < discounting.BaseYear)
            throw Errors.OutOfRange(nameof(firstYear), firstYear, $"Amounts fall in the base year, {discounting.BaseYear}, or later; {firstYear} is before it.");
    }

    public FinancialYear FirstYear { get; }

    public Discounting? Discounting { get; }

    public PaybackCounting Counting { get; }

    public PaybackCrossing Crossing { get; }

    public FinancialYear CountedFrom { get; }

    /// <summary>How many years from the first on a claim can speak of.</summary>
    public int MostFlows => Math.Max(0, Math.Min(FinancialYear.MaxValue.YearsSince(FirstYear) + 1, MostYears - FirstYear.YearsSince(Discounting?.BaseYear ?? FirstYear)));

    public void Require(int flows)
    {
        if (flows > MostFlows)
        {
            throw Errors.OutOfRange(
                nameof(flows), flows,
                $"A claim looks at most {Invariant.Text(MostYears)} years ahead of {Discounting?.BaseYear ?? FirstYear}, up to {FinancialYear.MaxValue}: to {Invariant.Text(MostFlows)} from {FirstYear} on; this one looks at {Invariant.Text(flows)}.");
        }
    }

    /// <summary>The factors of the years from the first on; 1 where nothing is discounted.</summary>
    public IReadOnlyList<Rational> FactorsOf(int flows) => Discounting is null
        ? Enumerable.Repeat((Rational)1m, flows).ToList()
        : Discounting.ExactFactorsOf(FinancialYearRange.Starting(FirstYear, flows)).Values.ToList();
}
