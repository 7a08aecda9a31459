using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>One year of a budget: its base, what moves it, and the net budget that comes of it (leicestershire-mtfs-2017, paragraph 14).</summary>
/// <remarks>
/// <para>Net budget = base budget + all movements. Movements are signed as changes in the budget: growth is positive, savings are negative, as
/// the (5,700) that the report prints. For the years of a plan use <see cref="BudgetRollForward"/>.</para>
/// <para>Immutable. Two are equal when the year, the base and every movement are.</para>
/// </remarks>
[JsonConverter(typeof(BudgetYearJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BudgetYear
{
    // One amount for each kind, in the order of the kinds.
    private readonly ImmutableArray<Money> _movements;

    /// <summary>A year in which nothing moves the budget from its base.</summary>
    public BudgetYear(FinancialYear year, Money baseBudget)
        : this(year, baseBudget, ImmutableArray.CreateRange(Kinds, _ => Money.Zero))
    {
    }

    internal BudgetYear(FinancialYear year, Money baseBudget, ImmutableArray<Money> movements)
    {
        Year = year;
        BaseBudget = baseBudget;
        _movements = movements;
        NetBudget = movements.Aggregate(default(MoneySum).Plus(baseBudget), (net, amount) => net.Plus(amount)).ToMoney();
    }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; }

    /// <summary>The original budget of the year before, which changes start from.</summary>
    public Money BaseBudget { get; }

    /// <summary>The base budget after transfers and adjustments: what reports print as the sub total.</summary>
    public Money AdjustedBase => BaseBudget + this[BudgetMovementKind.Transfer];

    /// <summary>What the year leads to, proposed or provisional, and the next year starts from.</summary>
    public Money NetBudget { get; }

    /// <summary>The sum of the movements of a kind; positive raises the budget, so that savings are negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public Money this[BudgetMovementKind kind] => _movements[(int)Enums.Defined(kind)];

    internal static ImmutableArray<BudgetMovementKind> Kinds { get; } = [.. Enum.GetValues<BudgetMovementKind>()];

    /// <summary>The year with the sum of its movements of a kind, as a report prints it: positive raises the budget, savings are negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    /// <exception cref="OverflowException">The net budget would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BudgetYear With(BudgetMovementKind kind, Money amount) => new(Year, BaseBudget, _movements.SetItem((int)Enums.Defined(kind), amount));

    /// <inheritdoc/>
    public bool Equals(BudgetYear? other) =>
        other is not null && Year == other.Year && BaseBudget == other.BaseBudget && _movements.SequenceEqual(other._movements);

    /// <inheritdoc/>
    public override int GetHashCode() => _movements.Aggregate(HashCode.Combine(Year, BaseBudget), HashCode.Combine);

    /// <summary>2017/18: base £132,528,000, transfer £3,315,000, growth £2,770,000, saving -£5,700,000, net £132,913,000.</summary>
    public override string ToString()
    {
        var moved = Kinds.Where(kind => this[kind] != Money.Zero).Select(kind => $"{EnumNames<BudgetMovementKind>.Of(kind)} {this[kind]}, ");
        return $"{Year}: base {BaseBudget}, {string.Concat(moved)}net {NetBudget}";
    }
}
