using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>
/// A line of a business case in JSON: {"title": "contract savings", "benefit": {"2016/17": 250000}} or {"title": "new system", "cost": {"2016/17": 100000},
/// "category": "IT"}, in pounds, with "uncertainty" and, where the cost has been uplifted, "optimismBias".
/// </summary>
public sealed class BusinessCaseLineJsonConverter : JsonConverter<BusinessCaseLine>
{
    private const string Benefit = "benefit";
    private const string Cost = "cost";
    private const string Category = "category";
    private const string Bias = "optimismBias";

    private static readonly YearSeriesJsonConverter<Money> SeriesConverter = new();
    private static readonly UncertaintyJsonConverter UncertaintyConverter = new();
    private static readonly OptimismBiasJsonConverter BiasConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the line is both a benefit and a cost, a benefit has a category, or the
    /// bias is for another category.</exception>
    public override BusinessCaseLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BusinessCaseLine value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WritePropertyName(value.IsCost ? Cost : Benefit);
        SeriesConverter.Write(writer, value.Amounts, options);
        if (value.Category is { } category)
            writer.WriteString(Category, category);
        if (value.Uncertainty is { } uncertainty)
        {
            writer.WritePropertyName("uncertainty");
            UncertaintyConverter.Write(writer, uncertainty, options);
        }

        if (value.OptimismBias is { } bias)
        {
            writer.WritePropertyName(Bias);
            BiasConverter.Write(writer, bias, options);
        }

        writer.WriteEndObject();
    }

    internal static BusinessCaseLine Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "line of a business case", "title", Benefit, Cost, Category, "uncertainty", Bias);
        var isCost = properties.Has(Cost);
        if (isCost == properties.Has(Benefit))
            throw new JsonException($"A line of a business case has one of the properties '{Benefit}' and '{Cost}'; this one has {(isCost ? "both" : "neither")}.");
        var category = properties.OptionalLabel(Category);
        var bias = properties.Has(Bias) ? properties.Value(Bias, BiasConverter, options) : null;
        if (category is not null && !isCost)
            throw new JsonException($"Only a cost has a '{Category}'; this benefit has {Texts.Quote(category)}.");
        if (bias is not null && !string.Equals(bias.Category, category, StringComparison.Ordinal))
            throw new JsonException($"An '{Bias}' is for the category of its line, {(category is null ? "which has none" : Texts.Quote(category))}; it is for {Texts.Quote(bias.Category)}.");
        var amounts = properties.Value(isCost ? Cost : Benefit, SeriesConverter, options);
        return new BusinessCaseLine(properties.Label("title"), isCost, Errors.MadeFromJson(() => BusinessCase.Closed(amounts)), category)
        {
            Uncertainty = properties.Has("uncertainty") ? properties.Value("uncertainty", UncertaintyConverter, options) : null,
            OptimismBias = bias,
        };
    }
}
