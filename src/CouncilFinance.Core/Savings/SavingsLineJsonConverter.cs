using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>
/// A savings line in JSON: {"reference": "AC1", "title": "Help to Live at Home", "authority": {"code": "LCC", "name": "Leicestershire"},
/// "recurrence": "recurrent", "effect": {"2017/18": 1000000}, "kind": "efficiency"}. The effect is against the base, in pounds; a one-off falls out after its last year, and a recurrent one
/// stays as it is there, or at the amount "after" where its last year has only a part of it.
/// </summary>
public sealed class SavingsLineJsonConverter : JsonConverter<SavingsLine>
{
    private static readonly string[] Properties =
    [
        "reference", "title", "authority", "service", "recurrence", "effect", "kind", "cashability", "confidence", "deliveryRating", "planChange", "category",
        "countedElsewhereIn",
    ];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, given twice or cannot be read, or the properties contradict one another.</exception>
    public override SavingsLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SavingsLine value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Write(writer, value, EffectJson.Headings(value.Effect.ByYear));
    }

    internal static void Write(Utf8JsonWriter writer, SavingsLine value, ImmutableArray<JsonEncodedText> headings)
    {
        writer.WriteStartObject();
        writer.WriteString("reference", value.Reference);
        writer.WriteString("title", value.Title);
        writer.WritePropertyName("authority");
        AuthorityJsonConverter.Write(writer, value.Authority);
        if (value.Service.Length > 0)
            writer.WriteString("service", value.Service);
        writer.WriteString("recurrence", EnumNames<Recurrence>.Of(value.Recurrence));
        writer.WritePropertyName("effect");
        var saysMore = value.Recurrence == Recurrence.Recurrent && value.RecurrentLevel != value.Effect.LevelReached;
        EffectJson.Write(writer, value.Effect.ByYear, saysMore ? value.RecurrentLevel : null, headings);
        WriteStated(writer, "kind", value.Kind);
        WriteStated(writer, "cashability", value.Cashability);
        WriteStated(writer, "confidence", value.Confidence);
        WriteStated(writer, "deliveryRating", value.DeliveryRating);
        WriteStated(writer, "planChange", value.PlanChange);
        WriteStated(writer, "category", value.Category);
        if (value.CountedElsewhereIn is { } place)
            writer.WriteString("countedElsewhereIn", place);
        writer.WriteEndObject();
    }

    internal static SavingsLine Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "savings line", Properties);
        var (reference, title) = (properties.Label("reference"), properties.Label("title"));
        var authority = properties.Value("authority", AuthorityJsonConverter.Read);
        var effectReader = properties.ReaderOf("effect");
        var (effect, after) = EffectJson.Read(ref effectReader, options);
        var recurrence = EnumNames<Recurrence>.Parse(properties.Text("recurrence"));
        return Errors.MadeFromJson(() => Described(
            recurrence == Recurrence.Recurrent
                ? SavingsLine.Recurrent(reference, title, authority, new CumulativeEffect(effect, after ?? effect.Last))
                : FallingOut(SavingsLine.OneOff(reference, title, authority, effect), after ?? Money.Zero),
            properties));
    }

    private static SavingsLine FallingOut(SavingsLine line, Money after) =>
        after == Money.Zero
            ? line
            : throw new ContradictionException($"{line.Reference} is a one-off", $"its effect leaves {after} after {line.Effect.Years.Last}");

    private static SavingsLine Described(SavingsLine line, JsonObjectReader properties)
    {
        Say<SavingsKind>("kind", kind => line.WithKind(kind));
        Say<Cashability>("cashability", cashability => line.WithCashability(cashability));
        Say<Confidence>("confidence", confidence => line.WithConfidence(confidence));
        Say<DeliveryRating>("deliveryRating", rating => line.WithDeliveryRating(rating));
        Say<PlanChange>("planChange", change => line.WithPlanChange(change));
        Say<ProjectCategory>("category", category => line.WithCategory(category));
        if (properties.OptionalLabel("service") is { } service)
            line = line.WithService(service);
        return properties.OptionalLabel("countedElsewhereIn") is { } place ? line.WithCountedElsewhere(place) : line;

        // Most lines leave most of them unsaid.
        void Say<TEnum>(string name, Func<TEnum, SavingsLine> with)
            where TEnum : struct, Enum
        {
            if (properties.Has(name))
                line = with(properties.OptionalEnum<TEnum>(name));
        }
    }

    // The first member of each enum is what an absent property means.
    private static void WriteStated<TEnum>(Utf8JsonWriter writer, string name, TEnum value)
        where TEnum : struct, Enum
    {
        if (!EqualityComparer<TEnum>.Default.Equals(value, default))
            writer.WriteString(name, EnumNames<TEnum>.Of(value));
    }
}
