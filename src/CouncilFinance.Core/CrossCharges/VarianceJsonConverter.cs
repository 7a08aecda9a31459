using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>
/// A variance in JSON: {"cause": "demand", "amount": 15000}, with "author": {…} where the cause is a specification, and with "agreedShares": […] and
/// "agreement": "Joint committee, 4 June" where an exception is agreed. A positive amount is adverse.
/// </summary>
public sealed class VarianceJsonConverter : JsonConverter<Variance>
{
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly ByAuthorityJsonConverter<decimal> SharesConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown, not one of the cause or cannot be read.</exception>
    public override Variance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Variance value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("cause", EnumNames<VarianceCause>.Of(value.Cause));
        writer.WriteNumber("amount", value.Amount.Pounds);
        if (value.Author is { } author)
        {
            writer.WritePropertyName("author");
            AuthorityConverter.Write(writer, author, options);
        }

        if (value.AgreedShares is { } shares)
        {
            writer.WritePropertyName("agreedShares");
            SharesConverter.Write(writer, shares, options);
            writer.WriteString("agreement", value.Agreement);
        }

        writer.WriteEndObject();
    }

    internal static Variance Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "variance", "cause", "amount", "author", "agreedShares", "agreement");
        var (cause, amount) = (EnumNames<VarianceCause>.Parse(properties.Text("cause")), properties.Value("amount", MoneyConverter, options));
        if (properties.Has("author") != (cause == VarianceCause.Specification))
            throw new JsonException("A variance has an 'author' where its cause is a specification, and only there.");
        var variance = cause switch
        {
            VarianceCause.Demand => Variance.Demand(amount),
            VarianceCause.Quality => Variance.Quality(amount),
            VarianceCause.DirectCost => Variance.DirectCost(amount),
            VarianceCause.Specification => Variance.SpecificationOf(properties.Value("author", AuthorityConverter, options), amount),
            _ => Variance.IndirectCost(amount),
        };
        if (!properties.Has("agreedShares") && !properties.Has("agreement"))
            return variance;
        return cause is VarianceCause.Specification or VarianceCause.IndirectCost
            ? throw new JsonException($"An exception is agreed for demand, quality or direct costs; not for {EnumNames<VarianceCause>.Of(cause)}.")
            : Errors.MadeFromJson(() => variance.SharedAsAgreed(properties.Value("agreedShares", SharesConverter, options), properties.Label("agreement")));
    }
}
