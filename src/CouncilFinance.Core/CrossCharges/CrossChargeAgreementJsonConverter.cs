using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>
/// An agreement in JSON: {"service": "Commissioning", "basis": {"kind": "demand", "weights": […]}, "host": {"code": "WCC", "name": "Westminster"},
/// "hostPolicy": "carried-forward"}; host and policy stand together or are both left out.
/// </summary>
public sealed class CrossChargeAgreementJsonConverter : JsonConverter<CrossChargeAgreement>
{
    private static readonly ChargingBasisJsonConverter BasisConverter = new();
    private static readonly AuthorityJsonConverter AuthorityConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or the host does not take part.</exception>
    public override CrossChargeAgreement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(document.RootElement, "cross-charge agreement", "service", "basis", "host", "hostPolicy");
        return Errors.MadeFromJson(() =>
        {
            var agreement = new CrossChargeAgreement(properties.Label("service"), properties.Value("basis", BasisConverter, options));
            return properties.Has("host") || properties.Has("hostPolicy")
                ? agreement.WithHost(properties.Value("host", AuthorityConverter, options), EnumNames<HostPolicy>.Parse(properties.Text("hostPolicy")))
                : agreement;
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CrossChargeAgreement value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("service", value.Service);
        writer.WritePropertyName("basis");
        BasisConverter.Write(writer, value.Basis, options);
        if (value.Host is { } host)
        {
            writer.WritePropertyName("host");
            AuthorityConverter.Write(writer, host, options);
            writer.WriteString("hostPolicy", EnumNames<HostPolicy>.Of(value.Policy));
        }

        writer.WriteEndObject();
    }
}
