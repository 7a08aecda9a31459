using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Claims of which each can be true of the figures as printed, and all of them together cannot: at least one of their figures is wrong.</summary>
/// <remarks>
/// <para>None of the claims can be left out; there may be smaller groups with other claims. It is proved by adding the claims up, each times its multiplier:
/// what the printed figures then leave is more than rounding can make of them. Cells without a figure drop out of that sum.</para>
/// <para>Two are equal when everything about them is.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedReport")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record JointContradiction
{
    private const decimal MostMultiplier = 1_000_000m;

    private readonly ImmutableArray<ClaimResult> _claims;
    private readonly ImmutableArray<decimal> _multipliers;

    internal JointContradiction(JointClaims joint, IEnumerable<ClaimResult> claims)
    {
        _claims = claims.ToImmutableArray();
        var scale = Scale(joint.Multipliers) * joint.Sum.AsPrinted.Sign;
        _multipliers = joint.Multipliers.Select(multiplier => (multiplier * scale).ToDecimal()).ToImmutableArray();
        var inUnit = scale / PrintedFigure.Worth(Unit);
        var explained = joint.Sum.AsPrinted.Sign > 0 ? joint.Sum.AsPrinted - joint.Sum.Low.Value : joint.Sum.AsPrinted - joint.Sum.High.Value;
        Gap = (joint.Sum.AsPrinted * inUnit).ToDecimal();
        MostExplained = ((explained * inUnit) + (joint.Tolerance * inUnit.Abs())).ToDecimal();
    }

    /// <summary>The claims in the order of the report, each with the line across in which it is meant.</summary>
    public IReadOnlyList<ClaimResult> Claims => _claims;

    /// <summary>What each claim is multiplied by, in their order: whole numbers without a common factor, unless these would be very large.</summary>
    public IReadOnlyList<decimal> Multipliers => _multipliers;

    /// <summary>The unit of <see cref="Gap"/> and <see cref="MostExplained"/>, that of the first claim.</summary>
    public PrintedUnit Unit => _claims[0].Unit;

    /// <summary>What the claims, recomputed less printed and each times its multiplier, add up to; above nil.</summary>
    public decimal Gap { get; }

    /// <summary>The most of it that rounding and tolerances explain; where that is the gap itself, they do not quite reach it.</summary>
    public decimal MostExplained { get; }

    /// <inheritdoc/>
    public bool Equals(JointContradiction? other) =>
        other is not null && (Gap, MostExplained) == (other.Gap, other.MostExplained) && _claims.SequenceEqual(other._claims) && _multipliers.SequenceEqual(other._multipliers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Gap, MostExplained, _claims.Length);

    /// <summary>The contradiction in a sentence: 4 claims cannot all be true: Total in A, …; together they are out by 2, of which rounding explains 1.5.</summary>
    public override string ToString() =>
        $"{Invariant.Text(_claims.Length)} claims cannot all be true: {string.Join(", ", _claims.Select(claim => $"{claim.Row} in {claim.Column} ({claim.Claim})"))}; "
        + $"together they are out by {Decimals.Text(Gap)}, of which rounding explains {(Gap == MostExplained ? "less" : Decimals.Text(MostExplained))}.";

    private static Rational Scale(IReadOnlyList<Rational> multipliers)
    {
        var whole = multipliers.Aggregate(Rational.Zero + 1m, (sofar, next) => new Rational(LeastMultiple(sofar.Numerator, next.Denominator), 1));
        var common = multipliers.Aggregate(BigInteger.Zero, (sofar, next) => BigInteger.GreatestCommonDivisor(sofar, (next * whole).Numerator));
        var scale = whole / new Rational(common, 1);
        return multipliers.All(multiplier => (multiplier * scale).Abs() <= MostMultiplier) ? scale : 1m;
    }

    private static BigInteger LeastMultiple(BigInteger one, BigInteger other) =>
        one / BigInteger.GreatestCommonDivisor(one, other) * other;
}
