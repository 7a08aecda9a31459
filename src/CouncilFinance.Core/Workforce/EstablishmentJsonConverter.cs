using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>An establishment in JSON: an array of post groups, [{"title": "Commissioners", "posts": 7, "band": {"low": 33000, "high": 41000}, "onCostRate": 0.25}].</summary>
public sealed class EstablishmentJsonConverter : JsonConverter<Establishment>
{
    private static readonly PostGroupJsonConverter GroupConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an array of post groups, two names for one authority, or a cost beyond what an amount holds.</exception>
    public override Establishment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var array = document.RootElement;
        if (array.ValueKind != JsonValueKind.Array)
            throw new JsonException($"An establishment is an array of post groups, not {Texts.Quote(array.GetRawText())}.");
        var groups = array.EnumerateArray().ToList().Each("post groups", group => PostGroupJsonConverter.Read(group, options)).ToList();
        return JsonParts.Made(() => new Establishment(groups));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Establishment value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (var group in value.Groups)
            GroupConverter.Write(writer, group, options);
        writer.WriteEndArray();
    }
}
