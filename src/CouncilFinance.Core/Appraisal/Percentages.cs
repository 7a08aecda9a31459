using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Changes in percent as a heading prints them.</summary>
internal static class Percentages
{
    /// <summary>The percentage to two places, with its sign: +20%, -23.5%, 0%.</summary>
    public static string Signed(decimal percent)
    {
        var rounded = decimal.Round(percent, 2, MidpointRounding.AwayFromZero);
        return $"{(rounded > 0m ? "+" : string.Empty)}{Decimals.Text(rounded)}%";
    }
}
