using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>What a capital scheme costs in a year, or several cost together: an amount, to be confirmed, not yet costed, or an amount and something still open.</summary>
/// <remarks>
/// <para>A cost to be confirmed is never nil: a sum carries the confirmed amounts exactly and says what is open beside them. Not yet costed means that there
/// is no figure at all; to be confirmed, that there is one and it is not agreed. Two are equal when amount and open parts are; there is no order.</para>
/// <para>The default value is a cost of nil. In JSON a cost is a number of pounds, "to-be-confirmed" or "not-yet-costed", and a mix of these
/// {"confirmed": 200000, "toBeConfirmed": true, "notYetCosted": true} (leicestershire-mtfs-2017, appendix D).</para>
/// </remarks>
[JsonConverter(typeof(CapitalCostJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct CapitalCost : IAdditionOperators<CapitalCost, CapitalCost, CapitalCost>, IAdditiveIdentity<CapitalCost, CapitalCost>
{
    private CapitalCost(Money confirmed, bool hasToBeConfirmed, bool hasNotYetCosted)
    {
        Confirmed = confirmed;
        HasToBeConfirmed = hasToBeConfirmed;
        HasNotYetCosted = hasNotYetCosted;
    }

    /// <summary>A cost that is still to be confirmed.</summary>
    public static CapitalCost ToBeConfirmed => new(Money.Zero, hasToBeConfirmed: true, hasNotYetCosted: false);

    /// <summary>A cost that nobody has worked out yet.</summary>
    public static CapitalCost NotYetCosted => new(Money.Zero, hasToBeConfirmed: false, hasNotYetCosted: true);

    /// <inheritdoc/>
    static CapitalCost IAdditiveIdentity<CapitalCost, CapitalCost>.AdditiveIdentity => default;

    /// <summary>The amounts that are known, added up.</summary>
    public Money Confirmed { get; }

    /// <summary>Whether any of it is to be confirmed.</summary>
    public bool HasToBeConfirmed { get; }

    /// <summary>Whether any of it is not yet costed.</summary>
    public bool HasNotYetCosted { get; }

    /// <summary>Whether the confirmed amount is all of it.</summary>
    public bool IsComplete => !HasToBeConfirmed && !HasNotYetCosted;

    /// <summary>A cost of an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil.</exception>
    public static CapitalCost Of(Money amount) => new(Amounts.NilOrMore(amount), hasToBeConfirmed: false, hasNotYetCosted: false);

    /// <summary>The sum of two costs.</summary>
    /// <exception cref="OverflowException">The confirmed amounts come to £1,000,000,000,000,000 or more.</exception>
    public static CapitalCost operator +(CapitalCost left, CapitalCost right) =>
        new(left.Confirmed + right.Confirmed, left.HasToBeConfirmed || right.HasToBeConfirmed, left.HasNotYetCosted || right.HasNotYetCosted);

    /// <summary>The sum of costs; nil where there are none.</summary>
    /// <exception cref="OverflowException">The confirmed amounts come to £1,000,000,000,000,000 or more.</exception>
    public static CapitalCost Sum(IEnumerable<CapitalCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return costs.Aggregate(default(CapitalCost), (sum, cost) => sum + cost);
    }

    /// <summary>An amount, "to be confirmed", "not yet costed", or these together: £200,000 and to be confirmed.</summary>
    public override string ToString() => string.Join(" and ", Parts());

    /// <summary>The cost with an amount of it, met by other means, taken off.</summary>
    internal CapitalCost Less(Money met) => new(Confirmed - met, HasToBeConfirmed, HasNotYetCosted);

    private IEnumerable<string> Parts()
    {
        if (IsComplete || Confirmed != Money.Zero)
            yield return Confirmed.ToString(null, null);
        if (HasToBeConfirmed)
            yield return "to be confirmed";
        if (HasNotYetCosted)
            yield return "not yet costed";
    }
}
