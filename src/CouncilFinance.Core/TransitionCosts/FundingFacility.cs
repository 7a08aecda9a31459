using System.Diagnostics;
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
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FundingFacility
{
    private FundingFacility(YearSeries<Money> contributions, ByAuthority<YearSeries<Money>> plannedSavings, ByAuthority<Money> broughtForward, MoneyUnit unit)
    {
        Contributions = contributions;
        PlannedSavings = plannedSavings;
        BroughtForward = broughtForward;
        Unit = unit;
        ContributionsByAuthority = Shared(contributions, plannedSavings, unit);
    }

    /// <summary>What is asked for in each year.</summary>
    public YearSeries<Money> Contributions { get; }

    /// <summary>What each council plans to save in each year against the year before.</summary>
    public ByAuthority<YearSeries<Money>> PlannedSavings { get; }

    /// <summary>What each council has left over from before; spent in the first year.</summary>
    public ByAuthority<Money> BroughtForward { get; }

    /// <summary>The unit every contribution is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>What each council contributes in each year, by largest remainder: each year sums to what is asked for.</summary>
    public ByAuthority<YearSeries<Money>> ContributionsByAuthority { get; }

    /// <summary>The facility: all contributions of all years.</summary>
    public Money Total => Contributions.Total();

    /// <summary>What there is to spend in each year: the contributions, and in the first year the balances brought forward.</summary>
    public YearSeries<Money> Allocation => new(Contributions.Years, Contributions.Values.Select((amount, index) => index == 0 ? amount + BroughtForward.Total() : amount));

    /// <summary>All there is to spend: the facility and the balances brought forward.</summary>
    public Money TotalResources => Total + BroughtForward.Total();

    /// <summary>A facility of contributions, nothing brought forward.</summary>
    /// <param name="contributions">What is asked for in each year, nil or more, whole in the unit.</param>
    /// <param name="plannedSavings">What each council plans to save in each of the same years against the year before, nil or more.</param>
    /// <param name="unit">The unit every contribution is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">The years differ, a contribution is not whole in the unit, a contribution or a saving is below nil.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="ContradictionException">A year has a contribution and no council saves in it.</exception>
    public static FundingFacility Of(YearSeries<Money> contributions, ByAuthority<YearSeries<Money>> plannedSavings, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(plannedSavings);
        return new FundingFacility(contributions, plannedSavings, plannedSavings.Map(_ => Money.Zero), unit);
    }

    /// <summary>A facility that meets a planned cost with what is brought forward and contributions: each year asks for the cost less what is left of the balances.</summary>
    /// <param name="plannedCost">The cost of each year, nil or more, whole in the unit.</param>
    /// <param name="plannedSavings">What each council plans to save in each of the same years against the year before, nil or more.</param>
    /// <param name="broughtForward">What councils have left over from before, nil or more, whole in the unit.</param>
    /// <param name="unit">The unit every contribution is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">The years differ, an amount is not whole in the unit or below nil.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
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
        var left = broughtForward.Total();
        var required = plannedCost.Map(cost =>
        {
            var used = Money.Min(left, cost);
            left -= used;
            return cost - used;
        });
        return Of(required, plannedSavings, unit).WithBroughtForward(broughtForward);
    }

    /// <summary>The facility with what councils have left over from before. What is asked for stays as it is.</summary>
    /// <param name="balances">By council, nil or more; those left out have none.</param>
    /// <exception cref="ArgumentException">A balance is below nil.</exception>
    /// <exception cref="ContradictionException">A balance is that of a council that does not take part, or one code stands with two names.</exception>
    public FundingFacility WithBroughtForward(ByAuthority<Money> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        foreach (var (authority, balance) in balances)
        {
            if (balance.Sign < 0)
                throw new ArgumentException($"A balance brought forward is nil or more; that of {authority} is {balance}.", nameof(balances));
            if (!PlannedSavings.Contains(authority))
                throw new ContradictionException($"{string.Join(", ", PlannedSavings.Authorities)} take part in the facility", $"a balance brought forward is that of {authority}");
        }

        var all = ByAuthority.Sum([PlannedSavings.Map(_ => Money.Zero), balances]);
        return new FundingFacility(Contributions, PlannedSavings, all, Unit);
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
    public ReserveDrawdown DrawnFrom(ByAuthority<Money> reserves) => new(reserves, ContributionsByAuthority);

    /// <summary>The facility and what is asked for in each year.</summary>
    public override string ToString() => $"{Total}: {Contributions}";

    internal Money SavingsIn(FinancialYear year) => Money.Sum(PlannedSavings.Values.Select(savings => savings[year]));

    internal Money TotalSavings => Money.Sum(PlannedSavings.Values.SelectMany(savings => savings.Values));

    internal Rational ExactShare(Authority authority, FinancialYear year) =>
        Contributions[year] == Money.Zero
            ? Rational.Zero
            : (Rational)Contributions[year].Pounds * PlannedSavings[authority][year].Pounds / SavingsIn(year).Pounds;

    private Rational ExactTotalOf(Authority authority) => Contributions.Years.Aggregate(Rational.Zero, (sum, year) => sum + ExactShare(authority, year));

    private static ByAuthority<YearSeries<Money>> Shared(YearSeries<Money> contributions, ByAuthority<YearSeries<Money>> savings, MoneyUnit unit)
    {
        foreach (var (authority, series) in savings)
        {
            if (series.Years != contributions.Years)
                throw new ArgumentException($"Planned savings are for the years of the contributions, {contributions.Years}; those of {authority} are for {series.Years}.", nameof(savings));
        }

        var shares = contributions.Years.Select(year => SharedIn(year, contributions[year], savings.Map(series => series[year]), unit)).ToList();
        return new ByAuthority<YearSeries<Money>>(savings.Authorities.Select(authority =>
            KeyValuePair.Create(authority, new YearSeries<Money>(contributions.Years, shares.Select(share => share[authority])))));
    }

    private static ByAuthority<Money> SharedIn(FinancialYear year, Money contribution, ByAuthority<Money> savings, MoneyUnit unit)
    {
        if (contribution.Sign < 0)
            throw new ArgumentException($"Contributions are nil or more; that of {year} is {contribution}.", nameof(contribution));
        if (contribution.Sign == 0)
            return savings.Map(_ => Money.Zero);
        return savings.Values.Any(saving => saving.Sign > 0)
            ? contribution.ApportionBy(savings, unit)
            : throw new ContradictionException($"{contribution} is to be contributed in {year} pro rata to planned savings", "no council plans to save in that year");
    }
}
