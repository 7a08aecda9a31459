using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// A line of a staff resource plan in JSON: {"role": "Contractors", "funding": "own", "posts": {"2015/16": 11}, "cost": {"2015/16": 1734000}}. Posts or cost may
/// be left out, not both.
/// </summary>
public sealed class StaffResourceJsonConverter : JsonConverter<StaffResource>
{
    private static readonly YearSeriesJsonConverter<decimal> PostsConverter = new();
    private static readonly YearSeriesJsonConverter<Money> CostConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, the years differ, or a number is out of its range.</exception>
    public override StaffResource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StaffResource value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("role", value.Role);
        writer.WriteString("funding", EnumNames<StaffFunding>.Of(value.Funding));
        if (value.Posts is { } posts)
        {
            writer.WritePropertyName("posts");
            PostsConverter.Write(writer, posts, options);
        }

        if (value.Cost is { } cost)
        {
            writer.WritePropertyName("cost");
            CostConverter.Write(writer, cost, options);
        }

        writer.WriteEndObject();
    }

    internal static StaffResource Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "staff resource", "role", "funding", "posts", "cost");
        var (role, funding) = (properties.Label("role"), EnumNames<StaffFunding>.Parse(properties.Text("funding")));
        return Errors.MadeFromJson(() =>
        {
            if (!properties.Has("posts"))
                return StaffResource.AtCost(role, funding, properties.Value("cost", CostConverter, options));
            var resource = StaffResource.OfPosts(role, funding, properties.Value("posts", PostsConverter, options));
            return properties.Has("cost") ? resource.WithCost(properties.Value("cost", CostConverter, options)) : resource;
        });
    }
}
