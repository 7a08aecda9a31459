using System.Globalization;

namespace CouncilFinance.Apportionment;

/// <summary>Why a party got the units it got beyond its whole ones, as an auditor would note it.</summary>
internal static class ApportionmentReason
{
    public static string Of(Division division, int party, int? place)
    {
        if (place is null)
            return division.Units[party].IsZero ? "A weight of nil gets nothing." : "A weight of nil gets its floor.";
        if (division.IsHeldAtItsCap(party))
            return "It is held at its cap.";
        if (division.IsHeldAtItsFloor(party))
            return "It is held at its floor.";
        var left = string.Create(CultureInfo.InvariantCulture, $"{division.LeftOver} left over");
        if (division.LeftOver.IsZero && division.Rule != ApportionmentRule.Webster)
            return "Nothing is left over.";
        return division.Rule switch
        {
            ApportionmentRule.LargestRemainder => string.Create(CultureInfo.InvariantCulture, $"Its remainder is number {place} in size, with {left}."),
            ApportionmentRule.Webster when division.Units[party].IsZero => string.Create(CultureInfo.InvariantCulture, $"None of the {division.Total} units with the largest weight ÷ (2 × units before it + 1) is its own."),
            ApportionmentRule.Webster => string.Create(CultureInfo.InvariantCulture, $"Its last unit is among the {division.Total} with the largest weight ÷ (2 × units before it + 1)."),
            ApportionmentRule.FirstParty => string.Create(CultureInfo.InvariantCulture, $"It is number {place} of those with a weight, with {left} for the first."),
            _ => string.Create(CultureInfo.InvariantCulture, $"Its weight is number {place} in size, with {left} for the largest."),
        };
    }
}
