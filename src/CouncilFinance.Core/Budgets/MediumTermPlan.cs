using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>
/// A council's medium-term plan: the budgets of its departments and of what is held centrally, the resources that pay for them, the reserves it uses,
/// and the gap of each year.
/// </summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. What is held centrally, such as a contingency for inflation, is a budget like any other.
/// Two plans are equal when their budgets and resources are, in the same order, and the reserves used.</para>
/// <para>Spending and resources are net and positive. Resources and reserves are those of each year by itself, not changes.</para>
/// </remarks>
[JsonConverter(typeof(MediumTermPlanJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MediumTermPlan : IEquatable<MediumTermPlan>
{
    private readonly ImmutableArray<BudgetRollForward> _budgets;
    private readonly ImmutableArray<PlanResource> _resources;

    private MediumTermPlan(ImmutableArray<BudgetRollForward> budgets, ImmutableArray<PlanResource> resources, YearSeries<Money> reservesUsed)
    {
        _budgets = budgets;
        _resources = resources;
        ReservesUsed = reservesUsed;
        NetBudget = Sum(budgets.Select(budget => budget.NetBudget));
        Resources = Sum(resources.Select(resource => resource.Amounts));
        IdentifiedSavings = Sum(budgets.Select(budget => budget.Savings.ByYear));
        Gaps = YearSeries.ForEach(Years, GapOf);
    }

    /// <summary>The run of years of every budget, closed.</summary>
    public FinancialYearRange Years => _budgets[0].Years;

    /// <summary>The budgets in the order given.</summary>
    public IReadOnlyList<BudgetRollForward> Budgets => _budgets;

    /// <summary>The sources of the plan's resources in the order given.</summary>
    public IReadOnlyList<PlanResource> Sources => _resources;

    /// <summary>The resources of all sources in each year.</summary>
    public YearSeries<Money> Resources { get; }

    /// <summary>What reserves pay for in each year; negative is put into them.</summary>
    public YearSeries<Money> ReservesUsed { get; }

    /// <summary>The council's net budget in each year: the sum of its budgets.</summary>
    public YearSeries<Money> NetBudget { get; }

    /// <summary>What the savings of all budgets come to in each year against the base: cumulative, positive is a saving.</summary>
    public YearSeries<Money> IdentifiedSavings { get; }

    /// <summary>The gap of each year: what is still to be found, or over.</summary>
    public YearSeries<FundingGap> Gaps { get; }

    /// <summary>The budget of a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No budget has it.</exception>
    public BudgetRollForward this[string name] => _budgets[IndexOf(name)];

    /// <summary>A plan of budgets, without resources as yet.</summary>
    /// <exception cref="ArgumentException">There are no budgets, or one is null.</exception>
    /// <exception cref="ContradictionException">Two budgets have one name, or cover different years.</exception>
    /// <exception cref="OverflowException">A sum of a year would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static MediumTermPlan Of(params BudgetRollForward[] budgets)
    {
        var all = Sequences.WithoutNulls(budgets);
        if (all.Length == 0)
            throw new ArgumentException("A plan is made of at least one budget; there are none.", nameof(budgets));
        Names.RefuseShared(all, "name", budget => budget.Name, budget => $"{budget.Name} from {budget.BaseBudget}");
        return all.FirstOrDefault(budget => budget.Years != all[0].Years) is { } other
            ? throw new ContradictionException($"The budget of {all[0].Name} is for {all[0].Years}", $"that of {other.Name} is for {other.Years}")
            : new MediumTermPlan(all, [], YearSeries.ForEach(all[0].Years, _ => Money.Zero));
    }

    /// <summary>The plan with a transfer for good from one of its budgets to another: the council's net budget stays as it is.</summary>
    /// <param name="title">What the transfer is for.</param>
    /// <param name="from">The name of the budget it leaves.</param>
    /// <param name="to">The name of the budget it goes to.</param>
    /// <param name="year">The year it is made in.</param>
    /// <param name="amount">Nil or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">No budget has one of the names, the year is not one of the plan's, or the amount is below nil.</exception>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">Both names are those of one budget.</exception>
    public MediumTermPlan WithTransfer(string title, string from, string to, FinancialYear year, Money amount)
    {
        Amounts.NilOrMore(amount);
        var (leaves, reaches) = (IndexOf(from), IndexOf(to));
        if (leaves == reaches)
            throw new ContradictionException($"{title} is a transfer from {from}", "it is to the same budget");
        return new MediumTermPlan(
            _budgets.SetItem(leaves, _budgets[leaves].WithTransfer(title, year, -amount)).SetItem(reaches, _budgets[reaches].WithTransfer(title, year, amount)),
            _resources,
            ReservesUsed);
    }

    /// <summary>The plan with a source of money and what it brings in each year, such as council tax or a grant.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; or the years are not the plan's.</exception>
    /// <exception cref="ContradictionException">Another source has the title.</exception>
    /// <exception cref="OverflowException">A sum of a year would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public MediumTermPlan WithResource(string title, YearSeries<Money> amounts)
    {
        var resources = _resources.Add(new PlanResource(title, InYears(amounts)));
        Names.RefuseShared(resources, "title", resource => resource.Title, resource => $"{resource.Title} with {resource.Amounts.First} in {Years.First}");
        return new MediumTermPlan(_budgets, resources, ReservesUsed);
    }

    /// <summary>The plan with what reserves pay for in each year, instead of what was said before; negative is put into them.</summary>
    /// <exception cref="ArgumentException">The years are not the plan's.</exception>
    /// <exception cref="OverflowException">The gap of a year would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public MediumTermPlan WithReservesUsed(YearSeries<Money> amounts) => new(_budgets, _resources, InYears(amounts));

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(MediumTermPlan? left, MediumTermPlan? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(MediumTermPlan? left, MediumTermPlan? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] MediumTermPlan? other) =>
        other is not null && _budgets.SequenceEqual(other._budgets) && _resources.SequenceEqual(other._resources) && ReservesUsed == other.ReservesUsed;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as MediumTermPlan);

    /// <inheritdoc/>
    public override int GetHashCode() => _resources.Aggregate(_budgets.Aggregate(ReservesUsed.GetHashCode(), HashCode.Combine), HashCode.Combine);

    /// <summary>What each year comes to: 2017/18: balanced; 2018/19: gap of £2,800,000.</summary>
    public override string ToString() => string.Join("; ", Gaps.Values);

    private FundingGap GapOf(FinancialYear year) =>
        new(year, NetBudget[year] + IdentifiedSavings[year], Resources[year], IdentifiedSavings[year], ReservesUsed[year]);

    private YearSeries<Money> Sum(IEnumerable<YearSeries<Money>> amounts)
    {
        var all = amounts.ToList();
        return YearSeries.ForEach(Years, year => Money.Sum(all.Select(series => series[year])));
    }

    private YearSeries<Money> InYears(YearSeries<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Years == Years
            ? amounts
            : throw new ArgumentException($"The plan is for {Years}; these amounts are for {amounts.Years}.", nameof(amounts));
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var index = 0; index < _budgets.Length; index++)
        {
            if (string.Equals(_budgets[index].Name, name, StringComparison.Ordinal))
                return index;
        }

        throw Errors.OutOfRange(nameof(name), name, $"The budgets are {string.Join(", ", _budgets.Select(budget => budget.Name))}; none is {name}.");
    }
}
