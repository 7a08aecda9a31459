using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// Exit costs in JSON, in pounds: {"postsDeleted": 3, "redeploymentRate": 0.5, "averagePayment": 25000, "pensionStrainPerLeaver": 0}. Left out, there is no
/// pension strain.
/// </summary>
public sealed class ExitCostsJsonConverter : JsonConverter<ExitCosts>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly ExactDecimalJsonConverter NumberConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or a number is out of its range.</exception>
    public override ExitCosts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "set of exit costs", "postsDeleted", "redeploymentRate", "averagePayment", "pensionStrainPerLeaver");
        return Errors.MadeFromJson(() => new ExitCosts(
            properties.Value("postsDeleted", NumberConverter, options),
            properties.Value("redeploymentRate", NumberConverter, options),
            properties.Value("averagePayment", MoneyConverter, options))
            .WithPensionStrain(properties.OptionalValue("pensionStrainPerLeaver", MoneyConverter, options) ?? Money.Zero));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ExitCosts value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteNumber("postsDeleted", value.PostsDeleted);
        writer.WriteNumber("redeploymentRate", value.RedeploymentRate);
        writer.WriteNumber("averagePayment", value.AveragePayment.Pounds);
        writer.WriteNumber("pensionStrainPerLeaver", value.PensionStrainPerLeaver.Pounds);
        writer.WriteEndObject();
    }
}
