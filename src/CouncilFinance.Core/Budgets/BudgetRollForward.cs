using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>
/// A budget rolled forward: base budget, transfers, inflation, contingency, growth and savings lead to the net budget of each year, and each year's
/// net is the next year's base (leicestershire-mtfs-2017, paragraph 14).
/// </summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. It may be a department's or hold what is kept centrally. Two are equal when
/// name, years, base and movements are, in the same order.</para>
/// <para>Signs: a <see cref="SavingsSchedule"/> holds savings as positive amounts; here they are negative movements, for they lower the budget.
/// Everything else is positive where it raises the budget.</para>
/// <para>Appendices print effects against the base budget, 2,770 / 6,400 / 9,910 / 13,260; a roll-forward adds each year's change on the year before,
/// 2,770 / 3,630 / 3,510 / 3,350. To add the printed figures every year would count the first of them in all years, so nothing here takes a bare
/// series of amounts: schedules and effects know which they are.</para>
/// </remarks>
[JsonConverter(typeof(BudgetRollForwardJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class BudgetRollForward : IEquatable<BudgetRollForward>
{
    private readonly ImmutableArray<BudgetMovement> _movements;

    // The sum of each kind in each year, the kinds of the first year first.
    private readonly Money[] _moved;
    private YearSeries<BudgetYear>? _byYear;

    internal BudgetRollForward(string name, Money baseBudget, FinancialYearRange years, ImmutableArray<BudgetMovement> movements)
        : this(Texts.Label(name), baseBudget, ClosedYears.Required(years, "A budget is rolled forward over"), [], new Money[years.Count * BudgetYear.Kinds.Length], movements)
    {
    }

    private BudgetRollForward(
        string name, Money baseBudget, FinancialYearRange years, ImmutableArray<BudgetMovement> movements, Money[] moved, ImmutableArray<BudgetMovement> added)
    {
        Name = name;
        BaseBudget = baseBudget;
        Years = years;
        _movements = movements.AddRange(added);
        foreach (var kind in added.Where(movement => movement.Reference is not null).Select(movement => movement.Kind).Distinct())
        {
            Names.RefuseShared(
                _movements.Where(movement => movement.Kind == kind && movement.Reference is not null), "reference", movement => movement.Reference!, movement => movement.Title);
        }

        _moved = Moved(moved, added);
        NetBudget = RolledForward();
    }

    /// <summary>Whose budget it is: Adults &amp; Communities, or Central items.</summary>
    public string Name { get; }

    /// <summary>The base budget of the first year: the original budget of the year before.</summary>
    public Money BaseBudget { get; }

    /// <summary>The run of years, closed.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>Every movement in the order given, with its title and its change in each year: what explains the figures.</summary>
    public IReadOnlyList<BudgetMovement> Movements => _movements;

    /// <summary>The figures of each year, each year's net budget being the next year's base.</summary>
    public YearSeries<BudgetYear> ByYear => _byYear ??= YearSeries.ForEach(Years, year => Figures(Years.IndexOf(year)));

    /// <summary>The net budget of each year.</summary>
    public YearSeries<Money> NetBudget { get; }

    /// <summary>What the savings come to in each year against the first year's base: positive, and cumulative as an appendix prints them.</summary>
    public CumulativeEffect Savings =>
        CumulativeEffect.Sum(Years, _movements.Where(movement => movement.Kind == BudgetMovementKind.Saving).Select(movement => -movement.Changes.ToCumulative()));

    /// <summary>A budget that nothing has moved yet: every year's net is the base.</summary>
    /// <param name="name">Whose budget it is.</param>
    /// <param name="baseBudget">The original budget of the year before the first.</param>
    /// <param name="years">The years to roll it forward over, closed.</param>
    /// <exception cref="ArgumentException">The name is blank, or has space at an end or control characters, or the last year is open.</exception>
    public static BudgetRollForward From(string name, Money baseBudget, FinancialYearRange years) => new(name, baseBudget, years, []);

    /// <summary>A budget from years whose figures are known, such as a printed table; each kind is one movement called after it.</summary>
    /// <exception cref="ArgumentException">There are no years, one is null, or the name is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">A year does not follow on the one before, or its base is not the net budget of the one before.</exception>
    public static BudgetRollForward FromYears(string name, IEnumerable<BudgetYear> years)
    {
        var all = Sequences.WithoutNulls(years);
        if (all.Length == 0)
            throw new ArgumentException("A budget is rolled forward over at least one year; there are none.", nameof(years));
        foreach (var (before, after) in all.Zip(all.Skip(1)))
            RefuseBreak(name, before, after);
        var run = all[0].Year.To(all[^1].Year);
        var movements = BudgetYear.Kinds
            .Where(kind => all.Any(year => year[kind] != Money.Zero))
            .Select(kind => new BudgetMovement(kind, null, kind.ToString(), new IncrementalEffect(new YearSeries<Money>(run, all.Select(year => year[kind])))));
        return new BudgetRollForward(name, all[0].BaseBudget, run, [.. movements]);
    }

    /// <summary>The budget with a transfer or adjustment that stays in the base; positive comes in, negative goes out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of the budget's.</exception>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="OverflowException">A net budget would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BudgetRollForward WithTransfer(string title, FinancialYear year, Money amount) => WithTransfer(title, IncrementalEffect.Starting(year, amount));

    /// <summary>The budget with transfers or adjustments by their change in each year; one for a time goes out again as a negative change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The changes have a year that the budget has not.</exception>
    /// <inheritdoc cref="WithTransfer(string, FinancialYear, Money)" path="/exception[@cref='ArgumentException' or @cref='OverflowException']"/>
    public BudgetRollForward WithTransfer(string title, IncrementalEffect changes) => With(BudgetMovementKind.Transfer, title, changes);

    /// <summary>The budget with pay or price inflation: what each year adds to the year before.</summary>
    /// <inheritdoc cref="WithTransfer(string, IncrementalEffect)" path="/exception"/>
    public BudgetRollForward WithInflation(string title, IncrementalEffect changes) => With(BudgetMovementKind.Inflation, title, changes);

    /// <summary>The budget with a contingency: what each year adds to the year before.</summary>
    /// <inheritdoc cref="WithTransfer(string, IncrementalEffect)" path="/exception"/>
    public BudgetRollForward WithContingency(string title, IncrementalEffect changes) => With(BudgetMovementKind.Contingency, title, changes);

    /// <summary>The budget with every line of a growth schedule, each year's change on the year before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The schedule has a year that the budget has not.</exception>
    /// <exception cref="ContradictionException">A line's reference is that of a line of growth already in.</exception>
    /// <exception cref="OverflowException">A net budget would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BudgetRollForward WithGrowth(GrowthSchedule growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        return With([.. growth.Lines.Select(line => new BudgetMovement(BudgetMovementKind.Growth, line.Reference, line.Title, InYears(line.Changes)))]);
    }

    /// <summary>
    /// The budget less the savings of a schedule, each year's change on the year before. Only cashable savings can leave a budget: others, and lines
    /// counted elsewhere, are left out. Where a schedule holds several councils' or departments' lines, take this budget's with <c>Where</c> first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The schedule has a year that the budget has not.</exception>
    /// <exception cref="ContradictionException">A line's reference is that of a saving already in.</exception>
    /// <exception cref="OverflowException">A net budget would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public BudgetRollForward WithSavings(SavingsSchedule savings)
    {
        ArgumentNullException.ThrowIfNull(savings);
        return With([.. savings.Lines
            .Where(line => line.Cashability == Cashability.Cashable && !line.IsCountedElsewhere)
            .Select(line => new BudgetMovement(BudgetMovementKind.Saving, line.Reference, line.Title, -InYears(line.Changes)))]);
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(BudgetRollForward? left, BudgetRollForward? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(BudgetRollForward? left, BudgetRollForward? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] BudgetRollForward? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && BaseBudget == other.BaseBudget && Years == other.Years
        && _movements.SequenceEqual(other._movements);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as BudgetRollForward);

    /// <inheritdoc/>
    public override int GetHashCode() => _movements.Aggregate(HashCode.Combine(Name, BaseBudget, Years), HashCode.Combine);

    /// <summary>The name and the net budget of each year.</summary>
    public override string ToString() => $"{Name}: {NetBudget}";

    private BudgetRollForward With(BudgetMovementKind kind, string title, IncrementalEffect changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return With([new BudgetMovement(kind, null, title, InYears(changes))]);
    }

    private BudgetRollForward With(ImmutableArray<BudgetMovement> added) => new(Name, BaseBudget, Years, _movements, _moved, added);

    // An open last column changes nothing after its own year, so that it is taken in as that year.
    private IncrementalEffect InYears(IncrementalEffect changes) =>
        changes.Years == Years ? changes
        : Years.Contains(changes.Years.WithoutLaterYears())
            ? new IncrementalEffect(new YearSeries<Money>(changes.Years.WithoutLaterYears(), changes.ByYear.Values), changes.ChangeAfter).Over(Years)
            : throw Errors.OutOfRange(nameof(changes), changes.Years, $"{Name} is rolled forward over {Years}; there are changes over {changes.Years}, and none may be left out.");

    private static Money[] Moved(Money[] before, ImmutableArray<BudgetMovement> added)
    {
        var kinds = BudgetYear.Kinds.Length;
        var sums = Array.ConvertAll(before, amount => default(MoneySum).Plus(amount));
        foreach (var movement in added)
        {
            var changes = movement.Changes.ByYear.Span;
            for (var column = 0; column < changes.Length; column++)
            {
                ref var sum = ref sums[(column * kinds) + (int)movement.Kind];
                sum = sum.Plus(changes[column]);
            }
        }

        return Array.ConvertAll(sums, sum => sum.ToMoney());
    }

    private YearSeries<Money> RolledForward()
    {
        var kinds = BudgetYear.Kinds.Length;
        var (net, left) = (new Money[Years.Count], BaseBudget);
        for (var column = 0; column < net.Length; column++)
        {
            var sum = default(MoneySum).Plus(left);
            foreach (var amount in _moved.AsSpan(column * kinds, kinds))
                sum = sum.Plus(amount);
            net[column] = left = sum.ToMoney();
        }

        return YearSeries<Money>.Holding(Years, net);
    }

    private BudgetYear Figures(int column)
    {
        var kinds = BudgetYear.Kinds.Length;
        return new BudgetYear(Years[column], column == 0 ? BaseBudget : NetBudget.Values[column - 1], [.. _moved.AsSpan(column * kinds, kinds)]);
    }

    private static void RefuseBreak(string name, BudgetYear before, BudgetYear after)
    {
        if (after.Year.YearsSince(before.Year) != 1)
            throw new ContradictionException($"The years of {name} follow one another, and one is {before.Year}", $"the next one given is {after.Year}");
        if (after.BaseBudget != before.NetBudget)
            throw new ContradictionException($"The net budget of {name} in {before.Year} is {before.NetBudget}", $"the base budget of {after.Year} is {after.BaseBudget}");
    }
}
