using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>The expected shares of a shared service: who takes part, and in which proportions the cost is expected to fall (triborough-proposals-2011, chapter 11).</summary>
/// <remarks>
/// Immutable. Shares are kept as weights, so that no third is ever rounded; an authority may take part with a weight of nil. Two are equal
/// when kind and weights are.
/// In JSON: {"kind": "demand", "weights": [{"authority": {…}, "value": 1200}]}.
/// </remarks>
[JsonConverter(typeof(ChargingBasisJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ChargingBasis
{
    private const decimal WholePercentage = 100m;

    private ChargingBasis(ChargingBasisKind kind, ByAuthority<decimal> weights, string name)
    {
        if (weights.Count == 0)
            throw new ArgumentException("A basis is that of at least one authority; there are none.", name);
        foreach (var (authority, weight) in weights)
        {
            if (weight < 0m)
                throw new ArgumentException($"Every authority has nil or more of the {name}; {authority} has {Decimals.Text(weight)}.", name);
        }

        if (weights.Values.All(weight => weight == 0m))
            throw new ArgumentException($"At least one authority has some of the {name}; none of {string.Join(", ", weights.Authorities)} has any.", name);
        Kind = kind;
        Weights = weights.Map(Decimals.Normalised);
    }

    /// <summary>What the shares are worked from.</summary>
    public ChargingBasisKind Kind { get; }

    /// <summary>The weight of each participant.</summary>
    public ByAuthority<decimal> Weights { get; }

    /// <summary>Who takes part, in order.</summary>
    public IReadOnlyList<Authority> Participants => Weights.Authorities;

    /// <summary>Shares by demand, quantity times quality.</summary>
    /// <exception cref="ArgumentException">There are no authorities, or there is no demand at all.</exception>
    public static ChargingBasis ByDemand(ByAuthority<Demand> demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return new ChargingBasis(ChargingBasisKind.Demand, demand.Map(one => one.Weight), nameof(demand));
    }

    /// <summary>Shares by what each authority budgeted for the service.</summary>
    /// <exception cref="ArgumentException">There are no authorities, a budget is below nil, or all are nil.</exception>
    public static ChargingBasis ByBudget(ByAuthority<Money> budgets)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        return new ChargingBasis(ChargingBasisKind.Budget, budgets.Map(budget => budget.Pounds), nameof(budgets));
    }

    /// <summary>Shares by posts or people.</summary>
    /// <exception cref="ArgumentException">There are no authorities, a headcount is below nil, or all are nil.</exception>
    public static ChargingBasis ByHeadcount(ByAuthority<decimal> headcount)
    {
        ArgumentNullException.ThrowIfNull(headcount);
        return new ChargingBasis(ChargingBasisKind.Headcount, headcount, nameof(headcount));
    }

    /// <summary>Shares by units of activity.</summary>
    /// <exception cref="ArgumentException">There are no authorities, an activity is below nil, or all are nil.</exception>
    public static ChargingBasis ByActivity(ByAuthority<decimal> activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new ChargingBasis(ChargingBasisKind.Activity, activity, nameof(activity));
    }

    /// <summary>Shares by agreed percentages: 40, 35, 25.</summary>
    /// <exception cref="ArgumentException">There are no authorities, a percentage is below nil, or all are nil.</exception>
    /// <exception cref="ContradictionException">They do not sum to 100.</exception>
    public static ChargingBasis FixedPercentages(ByAuthority<decimal> percentages)
    {
        ArgumentNullException.ThrowIfNull(percentages);
        var basis = new ChargingBasis(ChargingBasisKind.FixedPercentages, percentages, nameof(percentages));
        return Rational.Sum(percentages.Values) is var sum && sum == WholePercentage
            ? basis
            : throw new ContradictionException("Percentages sum to 100", $"these sum to {(sum.ToDecimalOrNull() is { } shown ? Decimals.Text(shown) : "more than a decimal holds")}");
    }

    /// <summary>The same share for every authority.</summary>
    /// <exception cref="ArgumentException">There are no authorities, or one is null or stands twice.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public static ChargingBasis EqualShares(params Authority[] authorities) =>
        new(
            ChargingBasisKind.Equal,
            new ByAuthority<decimal>(Sequences.WithoutNulls(authorities).Select(authority => KeyValuePair.Create(authority, 1m))),
            nameof(authorities));

    /// <summary>A basis of a kind from its weights, checked as its own factory checks it.</summary>
    internal static ChargingBasis Of(ChargingBasisKind kind, ByAuthority<decimal> weights) => kind switch
    {
        ChargingBasisKind.FixedPercentages => FixedPercentages(weights),
        ChargingBasisKind.Equal when weights.Values.Any(weight => weight != 1m) => throw new ContradictionException("Equal shares all have the weight 1", $"the weights are {weights}"),
        _ => new ChargingBasis(kind, weights, nameof(weights)),
    };

    /// <summary>The share of an authority, from 0 to 1, to the 27 decimal places of a shown number; charges are worked from the exact one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The authority does not take part.</exception>
    /// <exception cref="ContradictionException">The authority takes part under another name.</exception>
    public decimal ShareOf(Authority authority) => ExactShareOf(authority).ToDecimal();

    /// <summary>The basis in force once actual figures are known: the actual one if any share moved by more than a threshold, else this one.</summary>
    /// <remarks>An option that an agreement may take; unless it is called, the expected shares stay.</remarks>
    /// <param name="actual">The shares by the actual figures of the same participants.</param>
    /// <param name="threshold">The movement of a share that is still let pass: 0.05 for five percentage points; from 0 to 1.</param>
    /// <exception cref="ArgumentException">The actual basis has other participants.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not from 0 to 1.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public ChargingBasis RebasedTo(ChargingBasis actual, decimal threshold)
    {
        ArgumentNullException.ThrowIfNull(actual);
        if (threshold is < 0m or > 1m)
            throw Errors.OutOfRange(nameof(threshold), threshold, $"A threshold is from 0 to 1; {Decimals.Text(threshold)} is not.");
        if (actual.Participants.Count != Participants.Count || !Participants.All(actual.Weights.Contains))
            throw new ArgumentException($"Both bases have the same participants: {string.Join(", ", Participants)}; the actual one has {string.Join(", ", actual.Participants)}.", nameof(actual));
        return Participants.Any(authority => (actual.ExactShareOf(authority) - ExactShareOf(authority)).Abs() > threshold) ? actual : this;
    }

    /// <summary>The kind and the weights.</summary>
    public override string ToString() => $"{EnumNames<ChargingBasisKind>.Of(Kind)}: {Weights}";

    internal Rational ExactShareOf(Authority authority) => (Rational)Weights[authority] / Rational.Sum(Weights.Values);
}
