using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>An apportionment an auditor can re-perform: each party's quota, whole units and remainder, and who got each unit left over and why.</summary>
/// <remarks>
/// The amounts are those that <see cref="Apportion"/> gives for the same arguments. Two are equal when their total, unit, rule and shares are.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the amount, the weights and the rule")]
public sealed class ApportionmentExplanation : IEquatable<ApportionmentExplanation>
{
    private readonly ImmutableArray<ApportionedShare> _shares;

    private ApportionmentExplanation(Money total, MoneyUnit unit, ApportionmentRule rule, long residualUnits, ImmutableArray<ApportionedShare> shares)
    {
        Total = total;
        Unit = unit;
        Rule = rule;
        ResidualUnits = residualUnits;
        _shares = shares;
    }

    /// <summary>The amount divided.</summary>
    public Money Total { get; }

    /// <summary>The unit every share is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>Who gets the units left over.</summary>
    public ApportionmentRule Rule { get; }

    /// <summary>How many units the whole units of the quotas leave over.</summary>
    public long ResidualUnits { get; }

    /// <summary>The shares in the order of the weights.</summary>
    public IReadOnlyList<ApportionedShare> Shares => _shares;

    /// <summary>The amounts in the order of the weights.</summary>
    public IReadOnlyList<Money> Amounts => _shares.Select(share => share.Amount).ToImmutableArray();

    /// <summary>An apportionment by weights, explained; the parties are called "party 1" and so on.</summary>
    /// <inheritdoc cref="Apportion.ApportionBy(Money, IReadOnlyList{decimal}, IReadOnlyList{ShareLimit}, MoneyUnit, ApportionmentRule)"/>
    public static ApportionmentExplanation Of(
        Money total,
        IReadOnlyList<decimal> weights,
        IReadOnlyList<ShareLimit>? limits = null,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (limits is not null && limits.Count != weights.Count)
            throw new ArgumentException($"There is one limit for each weight, {weights.Count} in all; there are {limits.Count}.", nameof(limits));
        return Explained(total, weights.ToArray(), limits, unit, rule, index => $"party {index + 1}");
    }

    /// <summary>An apportionment between authorities, explained.</summary>
    /// <inheritdoc cref="Apportion.ApportionBy(Money, ByAuthority{decimal}, ByAuthority{ShareLimit}, MoneyUnit, ApportionmentRule)"/>
    public static ApportionmentExplanation Of(
        Money total,
        ByAuthority<decimal> weights,
        ByAuthority<ShareLimit>? limits = null,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        WeightList.Checked(weights);
        if (limits?.Authorities.FirstOrDefault(authority => !weights.Contains(authority)) is { } stranger)
            throw new ArgumentException($"A limit is that of a party, one of {string.Join(", ", weights.Authorities)}; {stranger} is none.", nameof(limits));
        var inOrder = limits is null ? null : weights.Authorities.Select(party => limits.Contains(party) ? limits[party] : ShareLimit.None).ToList();
        return Explained(total, weights.Values.ToArray(), inOrder, unit, rule, index => weights.Authorities[index].Code);
    }

    /// <summary>An apportionment between authorities in proportion to an amount each has, explained.</summary>
    /// <inheritdoc cref="Apportion.ApportionBy(Money, ByAuthority{decimal}, ByAuthority{ShareLimit}, MoneyUnit, ApportionmentRule)"/>
    public static ApportionmentExplanation Of(
        Money total,
        ByAuthority<Money> weights,
        ByAuthority<ShareLimit>? limits = null,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
        Of(total, WeightList.InPounds(weights), limits, unit, rule);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(ApportionmentExplanation? left, ApportionmentExplanation? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ApportionmentExplanation? left, ApportionmentExplanation? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ApportionmentExplanation? other) =>
        other is not null && (Total, Unit, Rule) == (other.Total, other.Unit, other.Rule) && _shares.SequenceEqual(other._shares);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApportionmentExplanation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Unit, Rule, _shares.Length);

    /// <summary>One line for each share.</summary>
    public override string ToString() => string.Join('\n', _shares);

    private static ApportionmentExplanation Explained(
        Money total, decimal[] weights, IReadOnlyList<ShareLimit>? limits, MoneyUnit unit, ApportionmentRule rule, Func<int, string> party)
    {
        Enums.Defined(rule);
        var units = Apportion.UnitsIn(total, unit);
        WeightList.Check(weights);
        var bounds = limits?.Select((limit, index) => ShareBounds.Of(limit, unit, weights[index] > 0m, party(index))).ToArray();
        if (bounds is not null)
            Holding(bounds, units, unit);
        var division = new Division(units, WeightList.Whole(weights), bounds, rule);
        var places = division.Order().Select((index, place) => (index, place)).ToDictionary(pair => pair.index, pair => pair.place + 1);
        return new ApportionmentExplanation(total, unit, rule, (long)division.LeftOver, Enumerable.Range(0, weights.Length).Select(Share).ToImmutableArray());

        ApportionedShare Share(int index)
        {
            var (whole, got) = ((long)division.Quotas.Whole[index], (long)division.Units[index]);
            int? place = places.TryGetValue(index, out var found) ? found : null;
            return new ApportionedShare(
                party(index),
                weights[index],
                division.Quotas[index].ToDecimal(),
                whole,
                division.Quotas.RemainderOf(index),
                place,
                got - whole,
                Units.Of(total.Sign * got, unit),
                ApportionmentReason.Of(division, index, place));
        }
    }

    private static void Holding(ShareBounds[] bounds, BigInteger total, MoneyUnit unit)
    {
        var floors = bounds.Aggregate(BigInteger.Zero, (sum, bound) => sum + bound.Least);
        if (floors > total)
            throw new ContradictionException($"The floors come to {Text(floors)} in all", $"{Text(total)} is to be shared");
        if (bounds.All(bound => bound.Most is not null) && bounds.Aggregate(BigInteger.Zero, (sum, bound) => sum + bound.Most!.Value) is var caps && caps < total)
            throw new ContradictionException($"The most that the limits of all parties allow is {Text(caps)}", $"{Text(total)} is to be shared");

        // Floors together can pass any amount.
        string Text(BigInteger count)
        {
            Span<char> text = stackalloc char[MoneyFormat.LongestText];
            return text[..default(MoneyFormat).Write((decimal)count * unit.InPounds(), text)].ToString();
        }
    }
}
