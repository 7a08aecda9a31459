using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The internal rate of return of cash flows, as a finding: every rate at which their net present value is nil, which one is meant and why.</summary>
/// <remarks>
/// <para>The rate r solves Σ cₜ ÷ (1 + r)ᵗ = 0. Amounts received are positive and amounts paid negative; turning all signs changes nothing, nor does
/// any change of scale, nor nil flows before the first or after the last: the findings are equal bit for bit. There is nothing to guess and no
/// tolerance: with flows a period apart the roots are those of a polynomial with whole coefficients, counted and told apart exactly.</para>
/// <para>Of one root, that is meant; of several the smallest that is not below nil, or else the largest. Several roots are a sign that the rate
/// answers no question well: compare net present values instead. Two findings are equal when all their parts are.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class InternalRateOfReturn : IEquatable<InternalRateOfReturn>
{
    private readonly ImmutableArray<RateRoot> _roots;
    private readonly int _meant;

    internal InternalRateOfReturn(ImmutableArray<RateRoot> roots, int signChanges, RateUniqueness uniqueness, RateOutcome whyNone)
    {
        _roots = roots;
        SignChanges = signChanges;
        Uniqueness = uniqueness;
        var firstNotBelowNil = 0;
        while (firstNotBelowNil < roots.Length && roots[firstNotBelowNil].Rate < 0d)
            firstNotBelowNil++;
        _meant = Math.Min(firstNotBelowNil, roots.Length - 1);
        Outcome = roots.Length switch
        {
            0 => whyNone,
            1 => RateOutcome.OnlyRoot,
            _ => firstNotBelowNil < roots.Length ? RateOutcome.SmallestNotBelowNil : RateOutcome.LargestBelowNil,
        };
    }

    /// <summary>Every root above −100%, from the lowest, each once with its multiplicity; empty where there is none or every rate is one.</summary>
    public IReadOnlyList<RateRoot> Roots => _roots;

    /// <summary>How often the flows change sign, nil flows passed over: there are at most so many roots, counted with multiplicity.</summary>
    public int SignChanges { get; }

    /// <summary>Whether one root is certain to be the only one, and by which test.</summary>
    public RateUniqueness Uniqueness { get; }

    /// <summary>Whether there is exactly one root above −100%, for certain.</summary>
    public bool IsUnique => Uniqueness is RateUniqueness.OneSignChange or RateUniqueness.CountedExactly;

    /// <summary>Which root is meant and by which rule, or why there is none.</summary>
    public RateOutcome Outcome { get; }

    /// <summary>Whether there is a rate.</summary>
    public bool HasRate => !_roots.IsEmpty;

    /// <summary>The root that is meant.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Outcome"/> says why.</exception>
    public RateRoot Root => HasRate ? _roots[_meant] : throw new InvalidOperationException($"There is no internal rate of return: {Reason}.");

    /// <summary>The rate a period that is meant, as a fraction: 0.0866 for 8.66%.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Outcome"/> says why.</exception>
    public double Rate => Root.Rate;

    private string Reason => Outcome switch
    {
        RateOutcome.AllNil => "every flow is nil, so that every rate would do",
        RateOutcome.OneSign => "the flows are all of one sign",
        RateOutcome.NoRealRoot => "the flows change sign, but their present value is nil at no rate above -100%",
        RateOutcome.OneDay => "the flows fall on one day",
        _ => throw new UnreachableException(),
    };

    /// <summary>The internal rate of return of flows a year.</summary>
    /// <param name="net">What is received less what is paid in each year. The years are one period apart, and the first is period 0, so that it is not
    /// discounted.</param>
    /// <exception cref="ArgumentException">The last column is open: it stands for no one period.</exception>
    public static InternalRateOfReturn Of(YearSeries<Money> net)
    {
        ArgumentNullException.ThrowIfNull(net);
        if (net.Years.IsOpenEnded)
            throw new ArgumentException($"Flows are for a closed run of years; these are for {net.Years}.", nameof(net));
        return SoleRate.TryFind(net.Span, out var root)
            ? new InternalRateOfReturn([root], signChanges: 1, RateUniqueness.OneSignChange, RateOutcome.NoRealRoot)
            : OfPeriods(FlowSteps.Of(net.Values));
    }

    internal static InternalRateOfReturn OfPeriods(IReadOnlyList<BigInteger> flows)
    {
        var stripped = flows.SkipWhile(flow => flow.IsZero).Reverse().SkipWhile(flow => flow.IsZero).Reverse().ToList();
        var changes = IntegerPolynomial.SignChangesOf(stripped);
        var roots = changes == 0 ? [] : new RateEquation(stripped).Roots();
        var uniqueness = (changes, roots.Length) switch
        {
            (1, _) => RateUniqueness.OneSignChange,
            (_, 1) => RateUniqueness.CountedExactly,
            (_, > 1) when HasOneAboveNil(stripped) => RateUniqueness.OneAboveNil,
            _ => RateUniqueness.NotEstablished,
        };
        var whyNone = stripped.Count == 0 ? RateOutcome.AllNil : changes == 0 ? RateOutcome.OneSign : RateOutcome.NoRealRoot;
        return new InternalRateOfReturn(roots, changes, uniqueness, whyNone);
    }

    /// <summary>The rate that is meant, and whether there is one. Never throws.</summary>
    /// <param name="rate">The rate a period as a fraction; 0 where there is none.</param>
    public bool TryGetRate(out double rate)
    {
        rate = HasRate ? Rate : 0d;
        return HasRate;
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(InternalRateOfReturn? left, InternalRateOfReturn? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(InternalRateOfReturn? left, InternalRateOfReturn? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] InternalRateOfReturn? other) =>
        other is not null
        && SignChanges == other.SignChanges
        && Uniqueness == other.Uniqueness
        && Outcome == other.Outcome
        && _roots.SequenceEqual(other._roots);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as InternalRateOfReturn);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(SignChanges);
        hash.Add(Outcome);
        foreach (var root in _roots)
            hash.Add(root);
        return hash.ToHashCode();
    }

    /// <summary>The rate and why it is meant: "8.66%, the only rate: the flows change sign once"; or why there is none.</summary>
    public override string ToString() => Outcome switch
    {
        RateOutcome.OnlyRoot => $"{Root}, the only rate{Certainty}",
        RateOutcome.SmallestNotBelowNil => $"{Root}, the smallest not below nil of {Invariant.Text(_roots.Length)} rates: {string.Join(", ", _roots)}{Certainty}",
        RateOutcome.LargestBelowNil => $"{Root}, the largest below nil of {Invariant.Text(_roots.Length)} rates: {string.Join(", ", _roots)}",
        _ => $"No rate: {Reason}",
    };

    private string Certainty => Uniqueness switch
    {
        RateUniqueness.OneSignChange => ": the flows change sign once",
        RateUniqueness.CountedExactly => ": all have been counted",
        RateUniqueness.OneAboveNil => "; only one is above nil, as the running totals change sign once",
        _ => string.Empty,
    };

    private static bool HasOneAboveNil(List<BigInteger> flows)
    {
        var totals = flows.ToList();
        for (var index = 1; index < totals.Count; index++)
            totals[index] += totals[index - 1];
        return !totals[^1].IsZero && IntegerPolynomial.SignChangesOf(totals) == 1;
    }
}
