using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>A cost of a shared service in one year: who paid it, its budget, its outturn, and what explains the difference.</summary>
/// <remarks>
/// Immutable. Costs are positive, income negative. A burden from transferred staff is part of the budget. Two are equal when everything about
/// them is.
/// In JSON: {"reference": "C1", "title": "…", "paidBy": {…}, "budget": 900000, "outturn": 924000, "variances": […], "transferredStaffBurdens": […]}.
/// </remarks>
[JsonConverter(typeof(CostLineJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CostLine : IEquatable<CostLine>
{
    private readonly ImmutableArray<Variance> _variances;

    /// <summary>A cost with every variance from its budget explained.</summary>
    /// <param name="reference">What the line is known by: C1.</param>
    /// <param name="title">What it is: Homecare contract.</param>
    /// <param name="paidBy">Who paid it: the host, or whoever holds the contract.</param>
    /// <param name="budget">What it was expected to cost.</param>
    /// <param name="outturn">What it did cost.</param>
    /// <param name="variances">Why it differs; they sum to outturn less budget.</param>
    /// <exception cref="ArgumentException">The reference or title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">The variances do not sum to outturn less budget.</exception>
    /// <exception cref="OverflowException">The outturn less the budget is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public CostLine(string reference, string title, Authority paidBy, Money budget, Money outturn, params Variance[] variances)
    {
        ArgumentNullException.ThrowIfNull(paidBy);
        Reference = Texts.Label(reference);
        Title = Texts.Label(title);
        PaidBy = paidBy;
        Budget = budget;
        Outturn = outturn;
        _variances = Sequences.WithoutNulls(variances);
        if (Money.Sum(_variances.Select(variance => variance.Amount)) is var explained && explained != outturn - budget)
            throw new ContradictionException($"The outturn of {reference} is {outturn - budget} away from its budget", $"its variances explain {explained}");
    }

    private CostLine(CostLine other, ByAuthority<Money> burdens)
        : this(other.Reference, other.Title, other.PaidBy, other.Budget, other.Outturn, [.. other._variances]) => TransferredStaffBurdens = burdens;

    /// <summary>What the line is known by.</summary>
    public string Reference { get; }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>Who paid it.</summary>
    public Authority PaidBy { get; }

    /// <summary>What it was expected to cost.</summary>
    public Money Budget { get; }

    /// <summary>What it did cost.</summary>
    public Money Outturn { get; }

    /// <summary>Why it differs, in the order given.</summary>
    public IReadOnlyList<Variance> Variances => _variances;

    /// <summary>The parts of the budget that come of staff transferred under TUPE, by the authority that gave rise to them.</summary>
    public ByAuthority<Money> TransferredStaffBurdens { get; } = new([]);

    /// <summary>The part of the budget that all bear by expected shares: the budget less the burdens.</summary>
    public Money SharedBudget => Budget - TransferredStaffBurdens.Total();

    /// <summary>A cost that came in at its budget.</summary>
    /// <exception cref="ArgumentException">The reference or title is blank, or has space at an end or control characters.</exception>
    public static CostLine OnBudget(string reference, string title, Authority paidBy, Money budget) => new(reference, title, paidBy, budget, budget);

    /// <summary>The cost with part of its budget due to an authority whose staff were transferred: nobody else bears that part.</summary>
    /// <param name="authority">The authority whose staff it is about, once per line.</param>
    /// <param name="amount">The burden within the budget, nil or more.</param>
    /// <exception cref="ArgumentException">The authority already has a burden in this line.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil.</exception>
    /// <exception cref="ContradictionException">The burdens come to more than the budget, or one code stands with two names.</exception>
    public CostLine WithTransferredStaffBurden(Authority authority, Money amount)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var burdens = new ByAuthority<Money>(TransferredStaffBurdens.Append(KeyValuePair.Create(authority, Amounts.NilOrMore(amount))));
        return burdens.Total() <= Budget
            ? new CostLine(this, burdens)
            : throw new ContradictionException($"The budget of {Reference} is {Budget}", $"the burdens within it come to {burdens.Total()}");
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CostLine? left, CostLine? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CostLine? left, CostLine? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(CostLine? other) =>
        other is not null
        && (Reference, Title, PaidBy) == (other.Reference, other.Title, other.PaidBy)
        && (Budget, Outturn, TransferredStaffBurdens) == (other.Budget, other.Outturn, other.TransferredStaffBurdens)
        && _variances.SequenceEqual(other._variances);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CostLine);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reference, PaidBy, Budget, Outturn, _variances.Length);

    /// <summary>The reference, title, budget and outturn.</summary>
    public override string ToString() => $"{Reference} {Title}: budget {Budget}, outturn {Outturn}";
}
