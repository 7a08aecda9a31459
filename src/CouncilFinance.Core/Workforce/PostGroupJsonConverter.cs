using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// A post group in JSON: {"title": "Commissioners", "posts": 7, "band": {"low": 33000, "high": 41000}, "onCostRate": 0.25,
/// "authority": {"code": "WCC", "name": "Westminster"}, "tier": "Tier 6", "businessGroup": "Commissioning"}, with a "cost" in pounds in the place of the
/// band and the on-cost rate where it is stated. Left out, there are no on-costs and the rest is unstated.
/// </summary>
public sealed class PostGroupJsonConverter : JsonConverter<PostGroup>
{
    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly SalaryBandJsonConverter BandConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly ExactDecimalJsonConverter NumberConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, there are both a band and a cost, or a number is out of its range.</exception>
    public override PostGroup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PostGroup value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteNumber("posts", value.Posts);
        if (value.Band is { } band)
        {
            writer.WritePropertyName("band");
            BandConverter.Write(writer, band, options);
            writer.WriteNumber("onCostRate", value.OnCostRate);
        }
        else
        {
            writer.WriteNumber("cost", value.StatedCost.Pounds);
        }

        if (value.Authority is { } authority)
        {
            writer.WritePropertyName("authority");
            AuthorityConverter.Write(writer, authority, options);
        }

        if (value.Tier.Length > 0)
            writer.WriteString("tier", value.Tier);
        if (value.BusinessGroup.Length > 0)
            writer.WriteString("businessGroup", value.BusinessGroup);
        writer.WriteEndObject();
    }

    internal static PostGroup Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "post group", "title", "posts", "band", "cost", "onCostRate", "authority", "tier", "businessGroup");
        if (properties.Has("band") == properties.Has("cost"))
            throw new JsonException($"A post group has a 'band' or a 'cost'; this one has {(properties.Has("band") ? "both" : "neither")}.");
        return Errors.MadeFromJson(() =>
        {
            var (title, posts) = (properties.Label("title"), properties.Value("posts", NumberConverter, options));
            var group = properties.Has("band")
                ? PostGroup.OnBand(title, posts, properties.Value("band", BandConverter, options))
                : PostGroup.AtCost(title, posts, properties.Value("cost", MoneyConverter, options));
            if (properties.OptionalValue("onCostRate", NumberConverter, options) is { } rate)
                group = group.WithOnCostRate(rate);
            if (properties.Has("authority"))
                group = group.WithAuthority(properties.Value("authority", AuthorityConverter, options));
            if (properties.OptionalLabel("tier") is { } tier)
                group = group.WithTier(tier);
            return properties.OptionalLabel("businessGroup") is { } businessGroup ? group.WithBusinessGroup(businessGroup) : group;
        });
    }
}
