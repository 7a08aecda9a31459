using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>
/// A convention in JSON: {"schedule": {"name": "flat 4%", "source": "stated", "bands": […]}, "baseYear": "2010/11", "timing": "start-of-year"}, with
/// "factorPlaces": 4 where factors are rounded and "rowUnit": "thousand" where rows are. Left out, the timing is the start of the year.
/// </summary>
public sealed class DiscountingJsonConverter : JsonConverter<Discounting>
{
    private static readonly DiscountScheduleJsonConverter ScheduleConverter = new();
    private static readonly FinancialYearJsonConverter YearConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the places are not from 0 to 20.</exception>
    public override Discounting Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "discounting", "schedule", "baseYear", "timing", "factorPlaces", "rowUnit");
        return Errors.MadeFromJson(() =>
        {
            var discounting = new Discounting(
                properties.Value("schedule", ScheduleConverter, options),
                properties.Value("baseYear", YearConverter, options),
                properties.OptionalEnum<DiscountTiming>("timing"));
            if (properties.Has("factorPlaces"))
                discounting = discounting.WithFactorsRoundedTo(properties.Whole("factorPlaces"));
            return properties.Has("rowUnit") ? discounting.WithRowsRoundedTo(properties.OptionalEnum<MoneyUnit>("rowUnit")) : discounting;
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Discounting value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("schedule");
        ScheduleConverter.Write(writer, value.Schedule, options);
        writer.WritePropertyName("baseYear");
        YearConverter.Write(writer, value.BaseYear, options);
        writer.WriteString("timing", EnumNames<DiscountTiming>.Of(value.Timing));
        if (value.FactorPlaces is { } places)
            writer.WriteNumber("factorPlaces", places);
        if (value.RowUnit is { } unit)
            writer.WriteString("rowUnit", EnumNames<MoneyUnit>.Of(unit));
        writer.WriteEndObject();
    }
}
