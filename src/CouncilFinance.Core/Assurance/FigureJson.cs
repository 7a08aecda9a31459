using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Figures and intervals as the JSON of results and findings has them.</summary>
internal static class FigureJson
{
    /// <summary>Decimal places of a figure that is written out.</summary>
    public const int PlacesShown = 10;

    public static decimal Shown(decimal value) => Decimals.Normalised(decimal.Round(value, PlacesShown, MidpointRounding.AwayFromZero));

    public static void WriteFigure(this Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        writer.WriteFigure(value);
    }

    /// <summary>Both ends, or null where either is not known.</summary>
    public static void WriteInterval(this Utf8JsonWriter writer, string name, decimal? low, decimal? high)
    {
        if (low is null || high is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        writer.WriteFigure(low);
        writer.WriteFigure(high);
        writer.WriteEndArray();
    }

    /// <summary>How likely honest rounding makes a gap, all its digits: ten places would make the smallest nil.</summary>
    public static void WriteLikelihood(this Utf8JsonWriter writer, decimal? likelihood)
    {
        writer.WritePropertyName("likelihood");
        if (likelihood is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    private static void WriteFigure(this Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } number)
            writer.WriteNumberValue(Shown(number));
        else
            writer.WriteNullValue();
    }
}
