using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>What several types of this room write and read alike.</summary>
internal static class TransitionJson
{
    public const string Unit = "unit";

    private static readonly AuthorityJsonConverter AuthorityConverter = new();

    public static void WriteAuthorities(Utf8JsonWriter writer, string name, IEnumerable<Authority> authorities, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var authority in authorities)
            AuthorityConverter.Write(writer, authority, options);
        writer.WriteEndArray();
    }

    /// <summary>Each item of an array; what is wrong with one says which it is.</summary>
    public static IEnumerable<T> Each<T>(this IEnumerable<JsonElement> items, string name, Func<JsonElement, T> read) =>
        items.Select((item, index) =>
        {
            try
            {
                return read(item);
            }
            catch (JsonException error)
            {
                throw Errors.InJson(error, $"{Invariant.Text(index + 1)} of '{name}'");
            }
        });

    public static Authority[] Authorities(this JsonObjectReader properties, string name) =>
        [.. properties.OptionalItems(name).Each(name, AuthorityJsonConverter.Read)];

    public static MoneyUnit UnitOrPenny(this JsonObjectReader properties) =>
        properties.Has(Unit) ? EnumNames<MoneyUnit>.Parse(properties.Text(Unit)) : MoneyUnit.Penny;

    public static int Whole(this JsonObjectReader properties, string name) =>
        properties.Required(name) is var number && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole)
            ? whole
            : throw new JsonException($"The '{name}' are a whole number, not {Texts.Quote(number.GetRawText())}.");

    /// <summary>A value made from what JSON said, where amounts that are too large to add up are an error of the JSON too.</summary>
    public static T Made<T>(Func<T> make)
    {
        try
        {
            return Errors.MadeFromJson(make);
        }
        catch (OverflowException error)
        {
            throw Errors.InJson(error);
        }
    }
}
