using System.Text.Json;

namespace CouncilFinance.Internal;

/// <summary>Parts of a JSON object that several rooms read alike.</summary>
internal static class JsonParts
{
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
                throw Errors.InJson(error, $"item {Invariant.Text(index + 1)} of '{name}'");
            }
        });

    /// <summary>A whole number that an <see cref="int"/> holds.</summary>
    public static int Whole(this JsonObjectReader properties, string name) =>
        properties.Required(name) is var number && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole)
            ? whole
            : throw new JsonException($"In '{name}' a whole number is wanted, from {Invariant.Text(int.MinValue)} to {Invariant.Text(int.MaxValue)} and without a decimal point, not {Texts.Quote(number.GetRawText())}.");

    /// <summary>The unit named, pence where none is.</summary>
    public static MoneyUnit UnitOrPenny(this JsonObjectReader properties, string name = "unit") =>
        properties.Has(name) ? EnumNames<MoneyUnit>.Parse(properties.Text(name)) : MoneyUnit.Penny;

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
