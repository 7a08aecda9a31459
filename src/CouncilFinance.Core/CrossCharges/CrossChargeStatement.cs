using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>
/// What each participant of a shared service bears of a year's costs and why, what it paid, and who owes whom (triborough-proposals-2011,
/// chapter 11; asc-shared-services-2015, 5.19: no authority subsidises another).
/// </summary>
/// <remarks>
/// <para>Charges, with what is carried forward, sum to the outturn, with what was brought forward; balances sum to nil. Every figure is the
/// sum of <see cref="Items"/>, each of which names its cost, rule and share. Each amount is shared by itself by largest remainder.</para>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two are equal when agreement, year, unit, costs, items, payments and balances are.
/// Made by <see cref="CrossChargeAgreement.StatementFor"/>.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the agreement and the cost lines")]
public sealed class CrossChargeStatement : IEquatable<CrossChargeStatement>
{
    private readonly ImmutableArray<CostLine> _lines;
    private readonly ImmutableArray<ChargeItem> _items;
    private readonly ImmutableArray<ChargeItem> _carried;
    private readonly ByAuthority<Money> _paid;
    private readonly ByAuthority<Money> _adjustments;

    internal CrossChargeStatement(CrossChargeAgreement agreement, FinancialYear year, ImmutableArray<CostLine> lines, MoneyUnit unit)
    {
        Agreement = agreement;
        Year = year;
        Unit = Enums.Defined(unit);
        _lines = lines;
        (_items, _carried) = new Charging(agreement, year, unit).ItemsFor(lines);
        _adjustments = Nil;
        var paid = lines.ToLookup(line => line.PaidBy, line => line.Outturn);
        _paid = ForEach(authority => Money.Sum(paid[authority]));
    }

    private CrossChargeStatement(CrossChargeStatement other, ImmutableArray<ChargeItem> items, ByAuthority<Money> paid, ByAuthority<Money> adjustments)
    {
        Agreement = other.Agreement;
        Year = other.Year;
        Unit = other.Unit;
        _lines = other._lines;
        _carried = other._carried;
        _items = items;
        _paid = paid;
        _adjustments = adjustments;
    }

    /// <summary>What was agreed.</summary>
    public CrossChargeAgreement Agreement { get; }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; }

    /// <summary>The unit every charge is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>The costs, in the order given.</summary>
    public IReadOnlyList<CostLine> Lines => _lines;

    /// <summary>Every charge of the year with its cost, rule and share, line by line and authority by authority.</summary>
    public IReadOnlyList<ChargeItem> Items => _items;

    /// <summary>The shares of variances that the host carries forward: charged next year.</summary>
    public IReadOnlyList<ChargeItem> CarriedForwardItems => _carried;

    /// <summary>What the costs were expected to come to.</summary>
    public Money Budget => Money.Sum(_lines.Select(line => line.Budget));

    /// <summary>What they came to.</summary>
    public Money Outturn => Money.Sum(_lines.Select(line => line.Outturn));

    /// <summary>Each authority's part of the budgets, its burdens among them.</summary>
    public ByAuthority<Money> BudgetShares => Sum(_items.Where(item => item.Rule is ChargeRule.BudgetShare or ChargeRule.TransferredStaffBurden));

    /// <summary>Each authority's part of this year's variances; what is carried forward is not among them.</summary>
    public ByAuthority<Money> VarianceShares =>
        Sum(_items.Where(item => item.Rule is not (ChargeRule.BudgetShare or ChargeRule.TransferredStaffBurden or ChargeRule.IndirectRecovered)));

    /// <summary>Each authority's part of what was carried forward last year and is charged this year.</summary>
    public ByAuthority<Money> BroughtForward => Sum(_items.Where(item => item.Rule == ChargeRule.IndirectRecovered));

    /// <summary>What each authority bears: budget, variances and what was brought forward.</summary>
    public ByAuthority<Money> Charges => Sum(_items);

    /// <summary>What each authority will be charged next year for variances of this one.</summary>
    public ByAuthority<Money> CarriedForward => Sum(_carried);

    /// <summary>What each authority actually paid: the costs it met, and payments on account it made less those it received.</summary>
    public ByAuthority<Money> Paid => _paid;

    /// <summary>
    /// What each authority owes, negative where it is owed: its charge less what it paid, and what was left unsettled before. The host is
    /// owed no more this year for what it carries forward, and is owed this year what it carried before. They sum to nil.
    /// </summary>
    public ByAuthority<Money> Balances
    {
        get
        {
            var carry = CarriedForward.Total() - BroughtForward.Total();
            return Charges.Minus(_paid).Plus(_adjustments).Plus(ForEach(authority => authority == Agreement.Host ? carry : Money.Zero));
        }
    }

    /// <summary>Who pays whom to clear the balances.</summary>
    public Settlement Settlement => Settlement.Of(Balances);

    /// <summary>
    /// By how much next year's call on each authority changes because the host's indirect costs stand at a new level; nil unless the host bore
    /// them this year. The host's own share of its costs is among them.
    /// </summary>
    public ByAuthority<Money> NextYearCallChange
    {
        get
        {
            var borne = Money.Sum(_items.Where(item => item.Rule == ChargeRule.IndirectBorneByHost).Select(item => item.Amount));
            return borne.ApportionBy(Agreement.Basis.Weights, Unit);
        }
    }

    private ByAuthority<Money> Nil => ForEach(_ => Money.Zero);

    /// <summary>The charges of one authority.</summary>
    /// <exception cref="ContradictionException">The authority does not take part.</exception>
    public IReadOnlyList<ChargeItem> ItemsOf(Authority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var participant = Agreement.Participant(authority, "the authority asked for");
        return _items.Where(item => item.Authority == participant).ToImmutableArray();
    }

    /// <summary>The charges that come of one cost.</summary>
    /// <exception cref="ArgumentException">No cost has that reference.</exception>
    public IReadOnlyList<ChargeItem> ItemsOf(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var references = _lines.Concat(_items.Select(item => item.Line)).Select(line => line.Reference).Distinct(StringComparer.Ordinal).ToList();
        return references.Contains(reference, StringComparer.Ordinal)
            ? _items.Where(item => string.Equals(item.Line.Reference, reference, StringComparison.Ordinal)).ToImmutableArray()
            : throw new ArgumentException(
                $"The statement has {(references.Count == 0 ? "no costs" : $"the costs {string.Join(", ", references)}")}; {Texts.Quote(reference)} is not among them.", nameof(reference));
    }

    /// <summary>The statement with payments on account made during the year.</summary>
    /// <exception cref="ContradictionException">One who paid or was paid does not take part.</exception>
    public CrossChargeStatement WithPaymentsOnAccount(params Transfer[] payments)
    {
        var paid = _paid;
        foreach (var payment in Sequences.WithoutNulls(payments))
        {
            var (from, to) = (Agreement.Participant(payment.From, "the payer on account"), Agreement.Participant(payment.To, "the payee on account"));
            paid = paid.Plus(ForEach(authority => authority == from ? payment.Amount : authority == to ? -payment.Amount : Money.Zero));
        }

        return new CrossChargeStatement(this, _items, paid, _adjustments);
    }

    /// <summary>The statement with what last year's carried forward: charged now, by the shares of the year in which it arose.</summary>
    /// <param name="previous">The statement of the year before, of the same service.</param>
    /// <exception cref="InvalidOperationException">A statement is already brought forward.</exception>
    /// <exception cref="ContradictionException">It is of another service or year; or it carries costs forward, and another host did, or one who shares
    /// them does not take part; or one code stands with two names.</exception>
    public CrossChargeStatement WithBroughtForward(CrossChargeStatement previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        if (_items.Any(item => item.Rule == ChargeRule.IndirectRecovered))
            throw new InvalidOperationException("What last year carried forward is charged once; it is in this statement already.");
        if (Year.YearsSince(previous.Year) != 1 || !string.Equals(previous.Agreement.Service, Agreement.Service, StringComparison.Ordinal))
            throw new ContradictionException($"This is the statement of {Agreement.Service} in {Year}", $"what is brought forward is of {previous.Agreement.Service} in {previous.Year}");
        if (previous._carried.Length > 0 && (Agreement.Host is not { } host || previous.Agreement.Host!.AgreedWith(host) != host))
            throw new ContradictionException($"{previous.Agreement.Host} carried costs forward from {previous.Year}", $"the host in {Year} is {Agreement.Host?.Code ?? "nobody"}");
        var recovered = previous._carried.Select(item => new ChargeItem(
            item.Year, item.Line, ChargeRule.IndirectRecovered, item.Shared, Agreement.Participant(item.Authority, "one who shares what was carried forward"), item.Share, item.Amount));
        return new CrossChargeStatement(this, _items.AddRange(recovered), _paid, _adjustments);
    }

    /// <summary>The statement with what was left unsettled from before, such as last year's balances that nobody paid.</summary>
    /// <param name="balances">What each authority still owes, negative where it is owed; they sum to nil. Authorities left out owe nothing.</param>
    /// <exception cref="ContradictionException">They do not sum to nil, or an authority does not take part.</exception>
    public CrossChargeStatement WithUnsettled(ByAuthority<Money> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        if (balances.Total() is { Sign: not 0 } sum)
            throw new ContradictionException("Unsettled balances sum to nil", $"these sum to {sum}");
        foreach (var authority in balances.Authorities)
            Agreement.Participant(authority, "one who owes or is owed");
        var all = ForEach(authority => _adjustments[authority] + (balances.Contains(authority) ? balances[authority] : Money.Zero));
        return new CrossChargeStatement(this, _items, _paid, all);
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CrossChargeStatement? left, CrossChargeStatement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CrossChargeStatement? left, CrossChargeStatement? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(CrossChargeStatement? other) =>
        other is not null
        && (Agreement, Year, Unit) == (other.Agreement, other.Year, other.Unit)
        && (_paid, _adjustments) == (other._paid, other._adjustments)
        && _lines.SequenceEqual(other._lines) && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CrossChargeStatement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agreement, Year, Unit, _items.Length, _paid);

    /// <summary>The year, the charges, and who pays whom.</summary>
    public override string ToString() => $"{Agreement.Service} {Year}: {Charges}\n{Settlement}";

    private ByAuthority<Money> Sum(IEnumerable<ChargeItem> items)
    {
        var sums = new Dictionary<Authority, MoneySum>();
        foreach (var item in items)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, item.Authority, out _);
            sum = sum.Plus(item.Amount);
        }

        return ForEach(authority => sums.GetValueOrDefault(authority).ToMoney());
    }

    private ByAuthority<Money> ForEach(Func<Authority, Money> amount) =>
        new(Agreement.Participants.Select(authority => KeyValuePair.Create(authority, amount(authority))));
}
