using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a review of a report goes by: two thresholds that sort and label findings, and how unlikely a gap is called implausible.</summary>
/// <remarks>Immutable. Two are equal when everything about them is. The thresholds change no verdict and hide nothing.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("its two amounts and its likelihood")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ReviewSettings
{
    private ReviewSettings()
    {
    }

    /// <summary>The usual settings: every finding in money is material, and a gap that honest rounding gives less than once in a thousand is implausible.</summary>
    public static ReviewSettings Usual { get; } = new();

    /// <summary>The amount at stake from which a finding is material; nil unless said.</summary>
    public Money Materiality { get; private init; }

    /// <summary>The amount at stake below which a finding is clearly trivial; nil unless said.</summary>
    public Money ClearlyTrivial { get; private init; }

    /// <summary>How unlikely honest rounding makes a gap that is called implausible; 0 calls none so.</summary>
    public decimal ImplausibleBelow { get; private init; } = ClaimResult.UsualThreshold;

    /// <summary>The settings with the two thresholds.</summary>
    /// <param name="materiality">The amount at stake from which a finding is material.</param>
    /// <param name="clearlyTrivial">The amount at stake below which it is clearly trivial; nil calls none so.</param>
    /// <exception cref="ArgumentOutOfRangeException">Materiality is negative, or the clearly trivial amount is not from nil to materiality.</exception>
    public ReviewSettings WithMateriality(Money materiality, Money clearlyTrivial = default)
    {
        if (materiality.Sign < 0)
            throw Errors.OutOfRange(nameof(materiality), materiality, $"Materiality is nil or more; {materiality} is not.");
        if (clearlyTrivial.Sign < 0 || clearlyTrivial > materiality)
            throw Errors.OutOfRange(nameof(clearlyTrivial), clearlyTrivial, $"A clearly trivial amount is from nil to materiality, {materiality}; {clearlyTrivial} is not.");
        return this with { Materiality = materiality, ClearlyTrivial = clearlyTrivial };
    }

    /// <summary>The settings with how unlikely honest rounding makes a gap that is called implausible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The likelihood is not from 0 to 1.</exception>
    public ReviewSettings WithImplausibleBelow(decimal implausibleBelow) => this with { ImplausibleBelow = PrintedReport.Likelihood(implausibleBelow) };

    /// <summary>The settings in words.</summary>
    public override string ToString() =>
        $"Material from {Materiality}, clearly trivial below {ClearlyTrivial}, implausible below {Decimals.Text(ImplausibleBelow)}";

    internal Materiality Label(Money? atStake) =>
        atStake is not { } amount ? Assurance.Materiality.NotInMoney
        : amount >= Materiality ? Assurance.Materiality.Material
        : amount < ClearlyTrivial ? Assurance.Materiality.ClearlyTrivial
        : Assurance.Materiality.BelowMateriality;
}
