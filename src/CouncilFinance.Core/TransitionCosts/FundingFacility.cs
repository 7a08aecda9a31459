using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// An agreed sum over several years to pay for a change, contributed each year by each council pro rata to its planned savings of that year
/// (asc-shared-services-2015, 5.9, 5.18, 11.1 and appendix 2).
/// </summary>
/// <remarks>
/// <para>The facility is the sum of the contributions asked for; balances brought forward are spent beside it, and a contingency is held
/// outside it (see <see cref="CostOfChange"/>). Two are equal when contributions, savings, balances and unit are.</para>
/// <para>Each year's contributions sum to what is asked of that year; a council's total over the years comes from its unrounded shares,
/// rounded once, and so may differ by a unit from the sum of its rounded ones.</para>
/// </remarks>
[JsonConverter(typeof(FundingFacilityJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FundingFacility
{
    private FundingFacility(YearSeries<Money> contributions, ByAuthority<YearSeries<Money>> plannedSavings, MoneyUnit unit)
    {
        Contributions = contributions;
        PlannedSavings = plannedSavings;
        BroughtForward = plannedSavings.Map(_ => Money.Zero);
        BalancesUsed = contributions.Map(_ => Money.Zero);
        Unit = Enums.Defined(unit);
        ContributionsByAuthority = Shared(contributions, plannedSavings, unit);
    }

    /// <summary>What is asked for in each year.</summary>
    public YearSeries<Money> Contributions { get; }

    /// <summary>What each council plans to save in each year against the year before.</summary>
    public ByAuthority<YearSeries<Money>> PlannedSavings { get; }

    /// <summary>What each council has left over from before.</summary>
    public ByAuthority<Money> BroughtForward { get; private init; }

    /// <summary>What of the balances brought forward is spent in each year; over all years, all of it.</summary>
    public YearSeries<Money> BalancesUsed { get; private init; }

    /// <summary>The unit every contribution is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>What each council contributes in each year, by largest remainder: each year sums to what is asked for.</summary>
    public ByAuthority<YearSeries<Money>> ContributionsByAuthority { get; }

    /// <summary>The facility: all contributions of all years.</summary>
    public Money Total => Contributions.Total();

    /// <summary>What is spent in each year: the contributions and what is used of the balances brought forward.</summary>
    public YearSeries<Money> Allocation => Contributions.Plus(BalancesUsed);

    /// <summary>All there is to spend: the facility and the balances brought forward.</summary>
    public Money TotalResources => Total + BroughtForward.Total();

    /// <summary>A facility of contributions, nothing brought forward.</summary>
    /// <param name="contributions">What is asked for in each year, nil or more, whole in the unit.</param>
    /// <param name="plannedSavings">What each council plans to save in each of the same years against the year before, nil or more.</param>
    /// <param name="unit">The unit every contribution is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">There are no councils, the years differ or the last column is open, a contribution is not whole in the unit,
    /// or a contribution or a saving is below nil.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="ContradictionException">A year has a contribution and no council saves in it.</exception>
    public static FundingFacility Of(YearSeries<Money> contributions, ByAuthority<YearSeries<Money>> plannedSavings, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(plannedSavings);
        return new FundingFacility(contributions, plannedSavings, unit);
    }

    /// <summary>A facility that meets a planned cost with what is brought forward and contributions: each year asks for the cost less what is left of the balances.</summary>
    /// <param name="plannedCost">The cost of each year, nil or more, whole in the unit.</param>
    /// <param name="plannedSavings">What each council plans to save in each of the same years against the year before, nil or more.</param>
    /// <param name="broughtForward">What councils have left over from before, nil or more, whole in the unit.</param>
    /// <param name="unit">The unit every contribution is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">There are no councils, the years differ or the last column is open, or an amount is not whole in the unit or below nil.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="OverflowException">The planned cost or the balances come to £1,000,000,000,000,000 or more.</exception>
    /// <exception cref="ContradictionException">A year needs a contribution and no council saves in it; a balance is that of a council without
    /// savings; or the balances come to more than the planned cost.</exception>
    public static FundingFacility ForPlannedCost(
        YearSeries<Money> plannedCost, ByAuthority<YearSeries<Money>> plannedSavings, ByAuthority<Money> broughtForward, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(plannedCost);
        ArgumentNullException.ThrowIfNull(broughtForward);
        foreach (var (year, cost) in plannedCost)
        {
            if (cost.Sign < 0)
                throw new ArgumentException($"A planned cost is nil or more; that of {year} is {cost}.", nameof(plannedCost));
        }

        if (broughtForward.Total() > plannedCost.Total())
            throw new ContradictionException($"The planned cost is {plannedCost.Total()}", $"{broughtForward.Total()} is brought forward");
        var used = plannedCost.RunningTotals().Map(costSoFar => Money.Min(broughtForward.Total(), costSoFar)).Differences();
        return Of(plannedCost.Minus(used), plannedSavings, unit).WithBroughtForward(broughtForward, used);
    }

    /// <summary>The facility with what councils have left over from before, spent in the first year. What is asked for stays as it is.</summary>
    /// <inheritdoc cref="WithBroughtForward(ByAuthority{Money}, YearSeries{Money})"/>
    public FundingFacility WithBroughtForward(ByAuthority<Money> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        return WithBroughtForward(balances, YearSeries.ForEach(Contributions.Years, year => year == Contributions.Years.First ? balances.Total() : Money.Zero));
    }

    /// <summary>The facility with what councils have left over from before, spent as planned. What is asked for stays as it is.</summary>
    /// <param name="balances">By council, nil or more; those left out have none.</param>
    /// <param name="used">What of them is spent in each year, nil or more; over all years, all of it.</param>
    /// <exception cref="ArgumentException">A balance, or what is used of them, is below nil; or the years are not those of the contributions.</exception>
    /// <exception cref="OverflowException">The balances come to £1,000,000,000,000,000 or more.</exception>
    /// <exception cref="ContradictionException">A balance is that of a council that does not take part, one code stands with two names, or the balances
    /// come to another sum than what is used of them.</exception>
    public FundingFacility WithBroughtForward(ByAuthority<Money> balances, YearSeries<Money> used)
    {
        ArgumentNullException.ThrowIfNull(balances);
        ArgumentNullException.ThrowIfNull(used);
        foreach (var (authority, balance) in balances)
        {
            if (balance.Sign < 0)
                throw new ArgumentException($"A balance brought forward is nil or more; that of {authority} is {balance}.", nameof(balances));
            if (!PlannedSavings.Contains(authority))
                throw new ContradictionException($"{string.Join(", ", PlannedSavings.Authorities)} take part in the facility", $"a balance brought forward is that of {authority}");
        }

        if (used.Years != Contributions.Years)
            throw new ArgumentException($"Balances are used in the years of the contributions, {Contributions.Years}; these are used in {used.Years}.", nameof(used));
        foreach (var (year, amount) in used)
        {
            if (amount.Sign < 0)
                throw new ArgumentException($"What is used of balances is nil or more; that of {year} is {amount}.", nameof(used));
        }

        return used.Total() == balances.Total()
            ? this with { BroughtForward = ByAuthority.Sum([PlannedSavings.Map(_ => Money.Zero), balances]), BalancesUsed = used }
            : throw new ContradictionException($"{balances.Total()} is brought forward", $"{used.Total()} of it is to be used");
    }

    /// <summary>What a council contributes over all years: the sum of its unrounded shares, rounded once to a multiple of a step such as £10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The council does not take part, the step is not above nil, or the rounding is undefined.</exception>
    public Money TotalOf(Authority authority, Money step, MidpointRounding rounding)
    {
        Enums.Defined(rounding);
        return step.Sign > 0
            ? Money.Rounded(ExactTotalOf(authority), step.Pounds, rounding)
            : throw Errors.OutOfRange(nameof(step), step, $"The step to round to must be above nil; {step} is not.");
    }

    /// <summary>
    /// Councils by years, from their unrounded shares: rounded to a unit, the years and the councils' totals cast, each beside its true value
    /// (<see cref="CastingTable.RoundedTo"/>).
    /// </summary>
    public CastingTable ToCastingTable() =>
        CastingTable.ByYear(PlannedSavings.Authorities.Select(authority => KeyValuePair.Create(authority.Code, ExactSharesOf(authority))).ToList());

    /// <summary>The contributions asked for as a part of the planned savings of all councils in a year: 0.128 for 12.8%. Balances brought forward are no part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no column of its own.</exception>
    /// <exception cref="DivideByZeroException">No council saves in that year.</exception>
    public decimal RatioToSavings(FinancialYear year) => Contributions[year] / SavingsIn(year);

    /// <summary>All contributions as a part of the planned savings of all councils and years.</summary>
    /// <exception cref="DivideByZeroException">No council saves anything.</exception>
    public decimal RatioToSavings() => Total / TotalSavings;

    /// <summary>The contributions drawn from each council's reserves.</summary>
    /// <param name="reserves">What each council has in reserve before the first year.</param>
    /// <exception cref="ArgumentException">The reserves are those of other councils.</exception>
    /// <exception cref="ContradictionException">A reserve does not hold what is to be drawn from it.</exception>
    public ReserveDrawdown DrawnFrom(ByAuthority<Money> reserves)
    {
        ArgumentNullException.ThrowIfNull(reserves);
        return new ReserveDrawdown(reserves, ContributionsByAuthority);
    }

    /// <summary>The facility and what is asked for in each year.</summary>
    public override string ToString() => $"{Total}: {Contributions}";

    internal Money SavingsIn(FinancialYear year) => Money.Sum(PlannedSavings.Values.Select(savings => savings[year]));

    internal Money TotalSavings => Money.Sum(PlannedSavings.Values.SelectMany(savings => savings.Values));

    private Rational ExactTotalOf(Authority authority) => ExactSharesOf(authority).Values.Aggregate(Rational.Zero, (sum, share) => sum + share);

    private YearSeries<Rational> ExactSharesOf(Authority authority)
    {
        var savings = PlannedSavings[authority];
        return YearSeries.ForEach(Contributions.Years, year =>
            Contributions[year].Sign > 0 ? (Rational)Contributions[year].Pounds * savings[year].Pounds / ExactSavingsIn(year) : Rational.Zero);
    }

    private Rational ExactSavingsIn(FinancialYear year) => Rational.Sum(PlannedSavings.Values.Select(savings => savings[year].Pounds));

    private static ByAuthority<YearSeries<Money>> Shared(YearSeries<Money> contributions, ByAuthority<YearSeries<Money>> plannedSavings, MoneyUnit unit)
    {
        Check(contributions, unit);
        Check(plannedSavings, contributions.Years);
        var shares = contributions.Select(asked => SharedIn(asked.Key, asked.Value, plannedSavings.Map(savings => savings[asked.Key]), unit)).ToList();
        return new ByAuthority<YearSeries<Money>>(plannedSavings.Authorities.Select(authority =>
            KeyValuePair.Create(authority, new YearSeries<Money>(contributions.Years, shares.Select(share => share[authority])))));
    }

    private static ByAuthority<Money> SharedIn(FinancialYear year, Money contribution, ByAuthority<Money> savings, MoneyUnit unit)
    {
        if (contribution.Sign == 0)
            return savings.Map(_ => Money.Zero);
        return savings.Values.Any(saving => saving.Sign > 0)
            ? contribution.ApportionBy(savings, unit)
            : throw new ContradictionException($"{contribution} is to be contributed in {year} pro rata to planned savings", "no council plans to save in that year");
    }

    private static void Check(YearSeries<Money> contributions, MoneyUnit unit)
    {
        if (contributions.Years.IsOpenEnded)
            throw new ArgumentException($"A facility is for a closed run of years; {contributions.Years} is open-ended.", nameof(contributions));
        foreach (var (year, contribution) in contributions)
        {
            if (contribution.Sign < 0)
                throw new ArgumentException($"Contributions are nil or more; that of {year} is {contribution}.", nameof(contributions));
            if (!contribution.IsWhole(unit))
                throw new ArgumentException($"Contributions are a whole number of the unit, {Money.From(1m, unit)}; that of {year} is {contribution}.", nameof(contributions));
        }
    }

    private static void Check(ByAuthority<YearSeries<Money>> plannedSavings, FinancialYearRange years)
    {
        if (plannedSavings.Count == 0)
            throw new ArgumentException("A facility is that of at least one council; there are none.", nameof(plannedSavings));
        foreach (var (authority, savings) in plannedSavings)
        {
            if (savings.Years != years)
                throw new ArgumentException($"Planned savings are for the years of the contributions, {years}; those of {authority} are for {savings.Years}.", nameof(plannedSavings));
            foreach (var (year, saving) in savings)
            {
                if (saving.Sign < 0)
                    throw new ArgumentException($"Planned savings are nil or more; those of {authority} in {year} are {saving}.", nameof(plannedSavings));
            }
        }
    }
}
