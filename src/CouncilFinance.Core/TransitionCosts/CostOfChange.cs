using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// All that a change costs, whoever pays: a funding facility with its balances brought forward, corporate resources, grants, and a contingency
/// held outside the facility (asc-shared-services-2015, 5.9, 5.30 and appendix 2).
/// </summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Nothing is rounded until asked: the contingency of the whole is a rate on the whole,
/// not the sum of the years' rounded ones. Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(CostOfChangeJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CostOfChange : IEquatable<CostOfChange>
{
    private ImmutableArray<(string Title, YearSeries<Money> Amounts)> _corporate = [];
    private ImmutableArray<(string Title, YearSeries<Money> Amounts)> _grants = [];

    private CostOfChange(FundingFacility facility, decimal contingencyRate)
    {
        Facility = facility;
        ContingencyRate = contingencyRate;
    }

    /// <summary>The facility.</summary>
    public FundingFacility Facility { get; }

    /// <summary>The contingency as a part of the total cost of change: 0.15 for 15%.</summary>
    public decimal ContingencyRate { get; }

    /// <summary>Corporate resources in each year, such as an internal change team.</summary>
    public YearSeries<Money> CorporateResources => Sum(_corporate);

    /// <summary>Grants in each year.</summary>
    public YearSeries<Money> Grants => Sum(_grants);

    /// <summary>The cost of each year without contingency: allocation of the facility, corporate resources and grants.</summary>
    public YearSeries<Money> ExcludingContingency => Facility.Allocation.Plus(CorporateResources).Plus(Grants);

    /// <summary>The cost of all years without contingency.</summary>
    public Money TotalExcludingContingency => ExcludingContingency.Total();

    /// <summary>A change paid for by a facility alone, with no contingency.</summary>
    public static CostOfChange Of(FundingFacility facility)
    {
        ArgumentNullException.ThrowIfNull(facility);
        return new CostOfChange(facility, 0m);
    }

    /// <summary>The change with resources that the councils' corporate functions bring.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; or the years are not the facility's.</exception>
    public CostOfChange WithCorporateResources(string title, YearSeries<Money> amounts) =>
        new(Facility, ContingencyRate) { _corporate = _corporate.Add((Texts.Label(title), InYears(amounts))), _grants = _grants };

    /// <summary>The change with a grant.</summary>
    /// <inheritdoc cref="WithCorporateResources"/>
    public CostOfChange WithGrant(string title, YearSeries<Money> amounts) =>
        new(Facility, ContingencyRate) { _corporate = _corporate, _grants = _grants.Add((Texts.Label(title), InYears(amounts))) };

    /// <summary>The change with a contingency: a rate on the total cost, corporate and grant-funded resources included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below nil.</exception>
    public CostOfChange WithContingencyRate(decimal rate) =>
        rate >= 0m
            ? new CostOfChange(Facility, Decimals.Normalised(rate)) { _corporate = _corporate, _grants = _grants }
            : throw Errors.OutOfRange(nameof(rate), rate, $"A contingency rate is nil or more; {Decimals.Text(rate)} is not.");

    /// <summary>The contingency of a year, rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no column of its own, or the unit or the rounding is undefined.</exception>
    public Money Contingency(FinancialYear year, MoneyUnit unit, MidpointRounding rounding) => ExcludingContingency[year].Times(ContingencyRate, unit, rounding);

    /// <summary>The contingency of all years, rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public Money Contingency(MoneyUnit unit, MidpointRounding rounding) => TotalExcludingContingency.Times(ContingencyRate, unit, rounding);

    /// <summary>The cost of a year with its contingency, rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no column of its own, or the unit or the rounding is undefined.</exception>
    public Money IncludingContingency(FinancialYear year, MoneyUnit unit, MidpointRounding rounding) =>
        ExcludingContingency[year].Times(1m + ContingencyRate, unit, rounding);

    /// <summary>The cost of all years with contingency, rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    public Money IncludingContingency(MoneyUnit unit, MidpointRounding rounding) => TotalExcludingContingency.Times(1m + ContingencyRate, unit, rounding);

    /// <summary>New funding and corporate resources of a year as a part of its planned savings. Balances brought forward and grants are no part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no column of its own.</exception>
    /// <exception cref="DivideByZeroException">No council saves in that year.</exception>
    public decimal RatioToSavings(FinancialYear year) => (Facility.Contributions[year] + CorporateResources[year]) / Facility.SavingsIn(year);

    /// <summary>New funding and corporate resources of all years as a part of all planned savings.</summary>
    /// <exception cref="DivideByZeroException">No council saves anything.</exception>
    public decimal RatioToSavings() => (Facility.Total + CorporateResources.Total()) / Facility.TotalSavings;

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CostOfChange? left, CostOfChange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CostOfChange? left, CostOfChange? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(CostOfChange? other) =>
        other is not null && (Facility, ContingencyRate) == (other.Facility, other.ContingencyRate)
        && _corporate.SequenceEqual(other._corporate) && _grants.SequenceEqual(other._grants);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CostOfChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Facility, ContingencyRate, _corporate.Length, _grants.Length);

    /// <summary>The cost of each year without contingency, and the rate.</summary>
    public override string ToString() => $"{ExcludingContingency}, contingency {Decimals.Text(ContingencyRate * 100m)}%";

    /// <summary>The corporate resources, each by its title.</summary>
    internal IReadOnlyList<(string Title, YearSeries<Money> Amounts)> CorporateParts => _corporate;

    /// <summary>The grants, each by its title.</summary>
    internal IReadOnlyList<(string Title, YearSeries<Money> Amounts)> GrantParts => _grants;

    private YearSeries<Money> Sum(ImmutableArray<(string Title, YearSeries<Money> Amounts)> resources) =>
        YearSeries.ForEach(Facility.Contributions.Years, year => Money.Sum(resources.Select(resource => resource.Amounts[year])));

    private YearSeries<Money> InYears(YearSeries<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Years == Facility.Contributions.Years
            ? amounts
            : throw new ArgumentException($"The facility is for {Facility.Contributions.Years}; the amounts are for {amounts.Years}.", nameof(amounts));
    }
}
