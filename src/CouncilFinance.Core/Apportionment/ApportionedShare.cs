using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>One party's share of an amount, and every figure it was worked from.</summary>
/// <remarks>
/// Figures in units are in the unit of the apportionment, and are sizes: the sign is that of the amount. <c>WholeUnits</c> and <c>ResidualUnits</c>
/// together are the share. Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the amount, the weights and the rule")]
public sealed record ApportionedShare
{
    internal ApportionedShare(string party, decimal weight, decimal quota, long wholeUnits, decimal remainder, int? place, long residualUnits, Money amount, string reason)
    {
        Party = party;
        Weight = weight;
        Quota = quota;
        WholeUnits = wholeUnits;
        Remainder = remainder;
        Place = place;
        ResidualUnits = residualUnits;
        Amount = amount;
        Reason = reason;
    }

    /// <summary>Whose share it is: the code of an authority, or "party 1" for the first of a list of weights.</summary>
    public string Party { get; }

    /// <summary>Its weight.</summary>
    public decimal Weight { get; }

    /// <summary>Its exact share in units, to the 28 digits of a decimal: total × weight ÷ sum of weights, or, within limits, λ × weight held between them.</summary>
    public decimal Quota { get; }

    /// <summary>The whole units of the quota, which it has whatever the rule.</summary>
    public long WholeUnits { get; }

    /// <summary>The fraction of a unit that is left of the quota.</summary>
    public decimal Remainder { get; }

    /// <summary>Its place, from 1, in the order in which the rule offers the units left over; null where its weight is nil.</summary>
    public int? Place { get; }

    /// <summary>The units beyond its whole units. Under Webster's rule it may be several, or fewer than none.</summary>
    public long ResidualUnits { get; }

    /// <summary>The share.</summary>
    public Money Amount { get; }

    /// <summary>Why it got those residual units, in a sentence.</summary>
    public string Reason { get; }

    /// <summary>LBHF: 833.331231 units, 833 whole and 0 more: £833,000. The reason follows.</summary>
    public override string ToString() =>
        $"{Party}: {Decimals.Text(decimal.Round(Quota, 6))} units, {Invariant.Text(WholeUnits)} whole and {Invariant.Text(ResidualUnits)} more: {Amount}. {Reason}";
}
