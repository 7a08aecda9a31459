using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>A case for spending: named benefits and costs over one run of years in one price base, and what it hangs on.</summary>
/// <remarks>
/// <para>A line over other years widens the run; there is nil in the years a line does not cover. The net present value is that of <see cref="Flows"/>
/// under a convention: <c>Flows.DiscountedBy(discounting).NetPresentValue()</c>.</para>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two are equal when years, price base and lines are, in the same order. For a low and a
/// high estimate of each amount use <see cref="RangedCashFlows"/>.</para>
/// </remarks>
[JsonConverter(typeof(BusinessCaseJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BusinessCase
{
    private readonly ImmutableArray<BusinessCaseLine> _lines;

    /// <summary>A case without lines yet.</summary>
    /// <param name="years">The years it is about; a line over others widens them.</param>
    /// <param name="priceBase">Whose prices all its amounts are in; cash unless said.</param>
    /// <exception cref="ArgumentException">The last column is open.</exception>
    public BusinessCase(FinancialYearRange years, PriceBase priceBase = default)
        : this(Closed(years, nameof(years)), priceBase, [])
    {
    }

    private BusinessCase(FinancialYearRange years, PriceBase priceBase, ImmutableArray<BusinessCaseLine> lines)
    {
        _lines = lines;
        Years = years;
        Flows = CashFlows.Of(Sum(isCost: false), Sum(isCost: true), priceBase);

        YearSeries<Money> Sum(bool isCost) =>
            YearSeries.ForEach(years, year => Money.Sum(lines.Where(line => line.IsCost == isCost).Select(line => line.Amounts[year])));
    }

    /// <summary>The run of years.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>Whose prices the amounts are in.</summary>
    public PriceBase PriceBase => Flows.PriceBase;

    /// <summary>The lines, in the order they were added.</summary>
    public IReadOnlyList<BusinessCaseLine> Lines => _lines;

    /// <summary>All benefits in and all costs out.</summary>
    public CashFlows Flows { get; }

    /// <summary>The line of a title.</summary>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public BusinessCaseLine this[string title] => _lines[PlaceOf(title)];

    /// <summary>The case with one more benefit at its end.</summary>
    /// <param name="title">What it is called, unlike every other line.</param>
    /// <param name="amounts">What it brings in each year, positive.</param>
    /// <exception cref="ArgumentException">The title stands already, is blank, or has space at an end or control characters; or the last column is open.</exception>
    /// <exception cref="OverflowException">A sum of a year is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BusinessCase WithBenefit(string title, YearSeries<Money> amounts) => With(title, isCost: false, amounts, category: null);

    /// <summary>The case with one more cost at its end.</summary>
    /// <param name="title">What it is called, unlike every other line.</param>
    /// <param name="amounts">What it costs in each year, positive.</param>
    /// <param name="category">What kind of cost it is, by which <see cref="WithOptimismBias"/> finds it; none unless said.</param>
    /// <exception cref="ArgumentException">The title stands already; title or category is blank, or has space at an end or control characters; or the last column is open.</exception>
    /// <exception cref="OverflowException">A sum of a year is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BusinessCase WithCost(string title, YearSeries<Money> amounts, string? category = null) =>
        With(title, isCost: true, amounts, category is null ? null : Texts.Label(category));

    /// <summary>The case with a line's amounts uncertain, or certain again.</summary>
    /// <param name="title">The line.</param>
    /// <param name="uncertainty">What its amounts may have to be multiplied by; null to take them as certain.</param>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public BusinessCase WithUncertainty(string title, Uncertainty? uncertainty)
    {
        var place = PlaceOf(title);
        return WithLines(_lines.SetItem(place, _lines[place] with { Uncertainty = uncertainty }));
    }

    /// <summary>The case with its costs of one category uplifted for optimism bias: amount × (1 + uplift × (1 − mitigated)), each amount rounded once.</summary>
    /// <param name="bias">The bias, with its category.</param>
    /// <param name="unit">The unit to round each amount to.</param>
    /// <param name="rounding">What decides a tie.</param>
    /// <exception cref="ArgumentException">No cost is of the category.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or rounding is undefined.</exception>
    /// <exception cref="ContradictionException">A cost of the category has been uplifted already.</exception>
    /// <exception cref="OverflowException">An amount or a sum of a year becomes £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BusinessCase WithOptimismBias(OptimismBias bias, MoneyUnit unit, MidpointRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(bias);
        Enums.Defined(unit);
        Enums.Defined(rounding);
        return _lines.Any(IsOfCategory)
            ? WithLines([.. _lines.Select(line => IsOfCategory(line) ? line.UpliftedFor(bias, unit, rounding) : line)])
            : throw new ArgumentException($"A bias is for costs of its category; no cost is of the category {Texts.Quote(bias.Category)}.", nameof(bias));

        bool IsOfCategory(BusinessCaseLine line) => string.Equals(line.Category, bias.Category, StringComparison.Ordinal);
    }

    /// <summary>The case without one of its lines. The run of years stays.</summary>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public BusinessCase Without(string title) => WithLines(_lines.RemoveAt(PlaceOf(title)));

    /// <summary>Both cases as one, over the shortest run of years that holds them; the lines of the other come last.</summary>
    /// <exception cref="ArgumentException">A title stands in both.</exception>
    /// <exception cref="ContradictionException">Their price bases differ.</exception>
    /// <exception cref="OverflowException">A sum of a year is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BusinessCase Plus(BusinessCase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.PriceBase != PriceBase)
            throw new ContradictionException($"The amounts of a case are {PriceBase}", $"those of the case to be added are {other.PriceBase}");
        return other._lines.FirstOrDefault(line => Find(line.Title) >= 0) is { } twice
            ? throw new ArgumentException(StandsTwice(twice.Title), nameof(other))
            : Over(Years.Spanning(other.Years), _lines.AddRange(other._lines));
    }

    /// <summary>By how much a line's amounts would have to change for the net present value to be nil, everything else as it is.</summary>
    /// <param name="title">The line.</param>
    /// <param name="discounting">The convention; one that does not round the rows of years.</param>
    /// <exception cref="ArgumentException">There is no such line, or the convention rounds the row of each year, so that no share of the value is a line's own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The case begins before the base year.</exception>
    public SwitchingValue SwitchingValueOf(string title, Discounting discounting) => CaseValuation.ByLine(this, discounting).SwitchingValueOf(this[title]);

    /// <summary>The switching value of every line, in the order of the lines.</summary>
    /// <inheritdoc cref="SwitchingValueOf" path="/param[@name='discounting']"/>
    /// <exception cref="ArgumentException">The convention rounds the row of each year, so that no share of the value is a line's own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The case begins before the base year.</exception>
    public IReadOnlyList<SwitchingValue> SwitchingValues(Discounting discounting)
    {
        var valuation = CaseValuation.ByLine(this, discounting);
        return _lines.Select(valuation.SwitchingValueOf).ToImmutableArray();
    }

    /// <summary>The net present value with each line changed by each of several percentages, one line at a time.</summary>
    /// <param name="discounting">The convention.</param>
    /// <param name="changes">What the amounts of a line are changed by: −0.2 for a fall of 20%. Each once.</param>
    /// <param name="unit">The unit to round each value to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said.</param>
    /// <exception cref="ArgumentException">There are no changes, or one stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The case begins before the base year, or unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">A value is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public SensitivityTable Sensitivity(
        Discounting discounting, IEnumerable<decimal> changes, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        SensitivityTable.Of(this, discounting, changes, Enums.Defined(unit), Enums.Defined(rounding));

    /// <summary>The net present value under each of several conventions, such as several rates.</summary>
    /// <param name="discountings">The conventions, each once.</param>
    /// <param name="unit">The unit to round each value to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said.</param>
    /// <exception cref="ArgumentException">There are no conventions, one is null, or one stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The case begins before a base year, or unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">A value is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public DiscountingSensitivity SensitivityToDiscounting(
        IEnumerable<Discounting> discountings, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        DiscountingSensitivity.Of(Flows, discountings, unit, rounding);

    /// <summary>The net present value to be expected: each line × the mean of its uncertainty, worked exactly and rounded once. What the mean of a simulation tends to.</summary>
    /// <param name="discounting">The convention; one that does not round the rows of years.</param>
    /// <param name="unit">The unit to round to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said.</param>
    /// <exception cref="ArgumentException">The convention rounds the row of each year, so that no share of the value is a line's own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The case begins before the base year, or unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">It is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money ExpectedNetPresentValue(Discounting discounting, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero) =>
        Money.Rounded(CaseValuation.ByLine(this, discounting).Expected, unit.InPounds(), Enums.Defined(rounding));

    /// <summary>The net present value many times over, each time with every uncertain line multiplied by a factor drawn from its uncertainty.</summary>
    /// <param name="discounting">The convention; one that does not round the rows of years.</param>
    /// <param name="runs">How many times, from 1 to 10,000,000.</param>
    /// <param name="seed">Where the draws come from: the same seed gives the same draws.</param>
    /// <param name="threads">How many threads to work on, from 1; it changes no digit of the result.</param>
    /// <exception cref="ArgumentException">The convention rounds the row of each year, so that no share of the value is a line's own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The runs are not from 1 to 10,000,000, the threads are below 1, or the case begins before the base year.</exception>
    /// <exception cref="OverflowException">Negative rates make a present value more than a decimal holds.</exception>
    public Simulation Simulate(Discounting discounting, int runs, long seed, int threads = 1) => Simulation.Of(this, discounting, runs, seed, threads);

    /// <inheritdoc/>
    public bool Equals(BusinessCase? other) =>
        other is not null && Years == other.Years && PriceBase == other.PriceBase && _lines.SequenceEqual(other._lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Flows, _lines.Length);

    /// <summary>How many lines there are, the price base and the net of each year.</summary>
    public override string ToString() => $"{Invariant.Text(_lines.Length)} lines, {Flows}";

    private BusinessCase With(string title, bool isCost, YearSeries<Money> amounts, string? category)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return Find(Texts.Label(title)) < 0
            ? With(new BusinessCaseLine(title, isCost, Closed(amounts), category))
            : throw new ArgumentException(StandsTwice(title), nameof(title));
    }

    private BusinessCase With(BusinessCaseLine line) => Over(Years.Spanning(line.Amounts.Years), _lines.Add(line));

    private BusinessCase WithLines(ImmutableArray<BusinessCaseLine> lines) => new(Years, PriceBase, lines);

    private BusinessCase Over(FinancialYearRange years, ImmutableArray<BusinessCaseLine> lines) =>
        new(years, PriceBase, [.. lines.Select(line => line with { Amounts = line.Amounts.Over(years) })]);

    private int Find(string title)
    {
        for (var place = 0; place < _lines.Length; place++)
        {
            if (string.Equals(_lines[place].Title, title, StringComparison.Ordinal))
                return place;
        }

        return -1;
    }

    private int PlaceOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Find(title) is >= 0 and var place
            ? place
            : throw new ArgumentException($"A line is one of {string.Join(", ", _lines.Select(line => line.Title))}; there is no {Texts.Quote(title)}.", nameof(title));
    }

    private static string StandsTwice(string title) => $"Each line has a title of its own; {Texts.Quote(title)} stands twice.";

    /// <summary>The case with lines that JSON gave.</summary>
    internal BusinessCase With(IEnumerable<BusinessCaseLine> lines) => lines.Aggregate(this, (sofar, line) => sofar.Find(line.Title) < 0
        ? sofar.With(line)
        : throw new ArgumentException(StandsTwice(line.Title), nameof(lines)));

    internal static YearSeries<Money> Closed(YearSeries<Money> amounts)
    {
        Closed(amounts.Years, nameof(amounts));
        return amounts;
    }

    private static FinancialYearRange Closed(FinancialYearRange years, string name) => years.IsOpenEnded
        ? throw new ArgumentException($"A business case is about a closed run of years; {years} is open-ended.", name)
        : years;
}
