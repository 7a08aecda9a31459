using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>What the JSON of every reserve has: "openingBalance": 9000000, "contributions": {…}, "uses": {…}, in pounds.</summary>
internal static class ReserveJson
{
    public const string OpeningBalance = "openingBalance";
    public const string Contributions = "contributions";
    public const string Uses = "uses";

    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();

    public static Money Opening(this JsonObjectReader properties, JsonSerializerOptions options) => properties.Value(OpeningBalance, MoneyConverter, options);

    public static YearSeries<Money> Amounts(this JsonObjectReader properties, string name, JsonSerializerOptions options) => properties.Value(name, SeriesConverter, options);

    public static void WriteMovements(
        Utf8JsonWriter writer, Money openingBalance, YearSeries<Money> contributions, YearSeries<Money> uses, JsonSerializerOptions options)
    {
        writer.WriteNumber(OpeningBalance, openingBalance.Pounds);
        WriteAmounts(writer, Contributions, contributions, options);
        WriteAmounts(writer, Uses, uses, options);
    }

    public static void WriteAmounts(Utf8JsonWriter writer, string name, YearSeries<Money> amounts, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        SeriesConverter.Write(writer, amounts, options);
    }
}
