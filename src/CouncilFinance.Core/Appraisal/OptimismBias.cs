using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>By how much costs of a category are usually understated, where that is from, and how much of it has been mitigated.</summary>
/// <remarks>
/// The uplift applied is uplift × (1 − mitigated): 24% of which a quarter is mitigated uplifts by 18%. The percentages are the user's, with their
/// source; there are none in the library. Immutable; two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(OptimismBiasJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OptimismBias
{
    /// <summary>The bias of a category of costs.</summary>
    /// <param name="category">The category, as the costs of a case name it.</param>
    /// <param name="uplift">0.24 for 24%; nil or more.</param>
    /// <param name="source">Where the uplift is from, with its date and table.</param>
    /// <param name="mitigated">The part of it that has been dealt with, from 0 to 1; none unless said.</param>
    /// <exception cref="ArgumentException">The category or the source is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The uplift is below nil, or the mitigated part is not from 0 to 1.</exception>
    public OptimismBias(string category, decimal uplift, string source, decimal mitigated = 0m)
    {
        Category = Texts.Label(category);
        Source = Texts.Label(source);
        Uplift = uplift >= 0m
            ? Decimals.Normalised(uplift)
            : throw Errors.OutOfRange(nameof(uplift), uplift, $"An uplift for optimism bias is nil or more; {Decimals.Text(uplift)} is not.");
        Mitigated = mitigated is >= 0m and <= 1m
            ? Decimals.Normalised(mitigated)
            : throw Errors.OutOfRange(nameof(mitigated), mitigated, $"The mitigated part of an uplift is from 0 to 1; {Decimals.Text(mitigated)} is not.");
    }

    /// <summary>The category of costs it is for.</summary>
    public string Category { get; }

    /// <summary>The uplift before mitigation: 0.24 for 24%.</summary>
    public decimal Uplift { get; }

    /// <summary>Where the uplift is from.</summary>
    public string Source { get; }

    /// <summary>The part of the uplift that has been dealt with, from 0 to 1.</summary>
    public decimal Mitigated { get; }

    /// <summary>The uplift that is applied: uplift × (1 − mitigated), to the 28 digits of a decimal.</summary>
    public decimal AppliedUplift => (ExactFactor - 1m).ToDecimal();

    /// <summary>The category, the uplift applied, how it is worked and its source.</summary>
    public override string ToString() =>
        $"{Category} +{Percent(AppliedUplift)}" + (Mitigated == 0m ? string.Empty : $" ({Percent(Uplift)}, {Percent(Mitigated)} of it mitigated)") + $", {Source}";

    internal Rational ExactFactor => (Rational)1m + ((Rational)Uplift * ((Rational)1m - Mitigated));

    private static string Percent(decimal share) => $"{Decimals.Text(share * 100m)}%";
}
