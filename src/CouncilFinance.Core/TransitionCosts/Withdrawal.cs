using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// One authority leaves a shared service: it bears its own consequent costs and the reasonable adjustment costs of the others, after twelve months'
/// notice unless the others agree to a shorter one (triborough-proposals-2011, guarantee 18 and 19, and chapter 12, paragraph 12).
/// </summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Two are equal when everything about them is. Where all end a service together use
/// <see cref="MutualEnding"/>.
/// </remarks>
[JsonConverter(typeof(WithdrawalJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Withdrawal : IEquatable<Withdrawal>
{
    private const int MonthsOfNotice = 12;

    private static readonly DateOnly LastNotice = DateOnly.MaxValue.AddMonths(-MonthsOfNotice);

    private readonly ImmutableArray<Authority> _participants;
    private ImmutableArray<AdjustmentCost> _adjustments = [];

    /// <summary>A withdrawal on twelve months' notice, without any cost yet.</summary>
    /// <param name="participants">Who shares the service.</param>
    /// <param name="withdrawing">Who leaves it.</param>
    /// <param name="noticeGiven">The day notice is given.</param>
    /// <exception cref="ArgumentException">A participant stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The notice would end after the year 9999.</exception>
    /// <exception cref="ContradictionException">The withdrawing authority does not take part, or nobody else does.</exception>
    public Withdrawal(IEnumerable<Authority> participants, Authority withdrawing, DateOnly noticeGiven)
    {
        ArgumentNullException.ThrowIfNull(withdrawing);
        _participants = [.. new ByAuthority<bool>(Sequences.WithoutNulls(participants).Select(participant => KeyValuePair.Create(participant, true))).Authorities];
        Withdrawing = Participant(withdrawing, "the withdrawing authority");
        if (_participants.Length < 2)
            throw new ContradictionException($"{withdrawing} withdraws from a shared service", "nobody else shares it");
        NoticeGiven = noticeGiven <= LastNotice
            ? noticeGiven
            : throw Errors.OutOfRange(nameof(noticeGiven), noticeGiven, $"Notice is given by {Invariant.Text(LastNotice)}; {Invariant.Text(noticeGiven)} is later.");
    }

    private Withdrawal(Withdrawal other)
        : this(other._participants, other.Withdrawing, other.NoticeGiven)
    {
        NoticeMonths = other.NoticeMonths;
        OwnCosts = other.OwnCosts;
        _adjustments = other._adjustments;
    }

    /// <summary>Who shares the service, in order.</summary>
    public IReadOnlyList<Authority> Participants => _participants;

    /// <summary>Who leaves it.</summary>
    public Authority Withdrawing { get; }

    /// <summary>The day notice is given.</summary>
    public DateOnly NoticeGiven { get; }

    /// <summary>The months of notice.</summary>
    public int NoticeMonths { get; private init; } = MonthsOfNotice;

    /// <summary>The day the withdrawal takes effect: the same day of the month after those months, or the month's last where there is none.</summary>
    public DateOnly TakesEffect => NoticeGiven.AddMonths(NoticeMonths);

    /// <summary>What it costs the withdrawing authority itself.</summary>
    public Money OwnCosts { get; private init; }

    /// <summary>What it costs the others to adjust, in the order given.</summary>
    public IReadOnlyList<AdjustmentCost> Adjustments => _adjustments;

    /// <summary>What each participant bears: the withdrawing one its own costs and the reasonable costs of the others, each other one what is not reasonable.</summary>
    public ByAuthority<Money> Borne => ForEach(authority =>
        authority == Withdrawing
            ? OwnCosts + Money.Sum(_adjustments.Where(cost => cost.IsReasonable).Select(cost => cost.Amount))
            : Money.Sum(_adjustments.Where(cost => cost.Authority == authority && !cost.IsReasonable).Select(cost => cost.Amount)));

    /// <summary>What the withdrawing authority pays each of the others.</summary>
    public Settlement Settlement => Settlement.Of(Borne.Minus(ForEach(authority =>
        authority == Withdrawing ? OwnCosts : Money.Sum(_adjustments.Where(cost => cost.Authority == authority).Select(cost => cost.Amount)))));

    /// <summary>The withdrawal on a shorter notice.</summary>
    /// <param name="months">From 0 to 11.</param>
    /// <param name="agreedBy">Every other participant: all of them must agree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The notice is not from 0 to 11 months.</exception>
    /// <exception cref="ContradictionException">Another participant has not agreed, or one that does not take part has; or one code stands with two names.</exception>
    public Withdrawal WithShorterNotice(int months, params Authority[] agreedBy)
    {
        var agreed = Sequences.WithoutNulls(agreedBy).Select(authority => Participant(authority, "one who agreed to a shorter notice")).ToList();
        if (months is < 0 or >= MonthsOfNotice)
            throw Errors.OutOfRange(nameof(months), months, $"A shorter notice is from 0 to {Invariant.Text(MonthsOfNotice - 1)} months; {Invariant.Text(months)} is not.");
        return _participants.FirstOrDefault(other => other != Withdrawing && !agreed.Contains(other)) is { } missing
            ? throw new ContradictionException("A notice shorter than twelve months is agreed by all the others", $"{missing} has not agreed to {months} months")
            : new Withdrawal(this) { NoticeMonths = months };
    }

    /// <summary>The withdrawal with what it costs the withdrawing authority itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The costs are below nil.</exception>
    public Withdrawal WithOwnCosts(Money costs) => new(this) { OwnCosts = Amounts.NilOrMore(costs) };

    /// <summary>The withdrawal with one more cost of adjustment.</summary>
    /// <exception cref="ContradictionException">The cost is that of one that does not take part, or of the withdrawing authority.</exception>
    public Withdrawal WithAdjustment(AdjustmentCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return Participant(cost.Authority, "one who adjusts") == Withdrawing
            ? throw new ContradictionException($"{Withdrawing} withdraws, and its costs are its own", $"{cost.Title} is a cost of the others' adjustment")
            : new Withdrawal(this) { _adjustments = _adjustments.Add(cost) };
    }

    internal bool IsShorterNotice => NoticeMonths < MonthsOfNotice;

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Withdrawal? left, Withdrawal? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Withdrawal? left, Withdrawal? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Withdrawal? other) =>
        other is not null
        && (Withdrawing, NoticeGiven, NoticeMonths, OwnCosts) == (other.Withdrawing, other.NoticeGiven, other.NoticeMonths, other.OwnCosts)
        && _participants.SequenceEqual(other._participants) && _adjustments.SequenceEqual(other._adjustments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Withdrawal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Withdrawing, NoticeGiven, NoticeMonths, OwnCosts, _adjustments.Length);

    /// <summary>Who leaves and when.</summary>
    public override string ToString() => $"{Withdrawing} withdraws on {Invariant.Text(TakesEffect)}";

    private Authority Participant(Authority authority, string role) =>
        _participants.FirstOrDefault(participant => participant.AgreedWith(authority) == authority)
        ?? throw new ContradictionException($"{string.Join(", ", _participants)} share the service", $"{role} is {authority}");

    private ByAuthority<Money> ForEach(Func<Authority, Money> amount) =>
        new(_participants.Select(participant => KeyValuePair.Create(participant, amount(participant))));
}
