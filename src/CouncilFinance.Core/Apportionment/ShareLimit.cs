using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The least and the most that one party's share may come to, whatever the sign of what is shared.</summary>
/// <remarks>
/// <para>A share under limits is λ × weight, held between the floor and the cap, with one λ for all that makes the shares sum. Limits are
/// sizes: a cap of £100 keeps a share between −£100 and £100. A limit that is not whole in the unit of the shares counts inward, a cap down
/// and a floor up. A party whose weight is nil gets its floor.</para>
/// <para>Two are equal when both limits are. The default value is no limit at all.</para>
/// </remarks>
[JsonConverter(typeof(ShareLimitJsonConverter))]
public readonly record struct ShareLimit
{
    private ShareLimit(Money floor, Money? cap)
    {
        Floor = floor;
        Cap = cap;
    }

    /// <summary>No limit.</summary>
    public static ShareLimit None => default;

    /// <summary>The least the share comes to; nil where nothing says otherwise.</summary>
    public Money Floor { get; }

    /// <summary>The most the share comes to; null where there is no cap.</summary>
    public Money? Cap { get; }

    /// <summary>A cap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is below nil.</exception>
    public static ShareLimit AtMost(Money cap) => new(Money.Zero, Amounts.NilOrMore(cap));

    /// <summary>A floor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is below nil.</exception>
    public static ShareLimit AtLeast(Money floor) => new(Amounts.NilOrMore(floor), null);

    /// <summary>A floor and a cap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is below nil, or the cap is below the floor.</exception>
    public static ShareLimit Between(Money floor, Money cap) =>
        cap >= Amounts.NilOrMore(floor)
            ? new ShareLimit(floor, cap)
            : throw Errors.OutOfRange(nameof(cap), cap, $"A cap is the floor, {floor}, or more; {cap} is less.");

    /// <summary>The limits: £0 to £50,000, £100 or more.</summary>
    public override string ToString() => Cap is { } cap ? $"{Floor} to {cap}" : $"{Floor} or more";
}
