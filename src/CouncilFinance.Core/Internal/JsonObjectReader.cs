using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Internal;

/// <summary>
/// The properties of one JSON object. A property that is missing, given twice or not one of those allowed is an error that says which:
/// a misspelt name would otherwise be passed over without a word.
/// </summary>
internal sealed class JsonObjectReader
{
    // What stands inside has been read once already under the caller's options; these take in whatever those allowed.
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };

    private readonly string _what;
    private readonly string[] _allowed;

    // One for each of those allowed; undefined where it is missing.
    private readonly JsonElement[] _values;

    public JsonObjectReader(JsonElement element, string what, params string[] allowed)
    {
        _what = what;
        _allowed = allowed;
        _values = new JsonElement[allowed.Length];
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException($"{Subject} is an object, not {Described(element)}.");
        foreach (var property in element.EnumerateObject())
        {
            var index = Array.FindIndex(allowed, property.NameEquals);
            if (index < 0)
                throw new JsonException($"{Subject} has no property {Texts.Quote(property.Name)}: it has {string.Join(", ", allowed)}.");
            if (_values[index].ValueKind != JsonValueKind.Undefined)
                throw new JsonException($"{Subject} has the property '{property.Name}' twice.");
            _values[index] = property.Value;
        }
    }

    private string Subject => $"{Texts.Article(_what)} {_what}";

    public bool Has(string name) => ValueOf(name).ValueKind != JsonValueKind.Undefined;

    public JsonElement Required(string name) =>
        ValueOf(name) is { ValueKind: not JsonValueKind.Undefined } element ? element : throw new JsonException($"{Subject} wants the property '{name}'.");

    public string Text(string name) =>
        Required(name) is { ValueKind: JsonValueKind.String } element
            ? element.GetString()!
            : throw Wrong(name, "is a string");

    public string Label(string name) =>
        Text(name) is var text && Texts.IsLabel(text)
            ? text
            : throw Wrong(name, "is one line of text, not blank and with no space at either end");

    public string? OptionalLabel(string name) => Has(name) ? Label(name) : null;

    public bool OptionalFlag(string name) =>
        Has(name) && Required(name).ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong(name, "is true or false"),
        };

    public TEnum Named<TEnum>(string name)
        where TEnum : struct, Enum => EnumNames<TEnum>.Parse(Text(name));

    public TEnum OptionalEnum<TEnum>(string name)
        where TEnum : struct, Enum => Has(name) ? Named<TEnum>(name) : default;

    public T Value<T>(string name, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        var reader = ReaderOf(name);
        try
        {
            return converter.Read(ref reader, typeof(T), options)!;
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"'{name}'");
        }
    }

    public T Value<T>(string name, Func<JsonElement, T> read)
    {
        var element = Required(name);
        try
        {
            return read(element);
        }
        catch (JsonException error)
        {
            throw Errors.InJson(error, $"'{name}'");
        }
    }

    /// <summary>A reader that stands on the value of a property.</summary>
    public Utf8JsonReader ReaderOf(string name)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(Required(name).GetRawText()), Lenient);
        reader.Read();
        return reader;
    }

    public T? OptionalValue<T>(string name, JsonConverter<T> converter, JsonSerializerOptions options)
        where T : struct => Has(name) ? Value(name, converter, options) : null;

    public IEnumerable<JsonElement> Items(string name) =>
        Required(name) is { ValueKind: JsonValueKind.Array } element
            ? element.EnumerateArray().ToList()
            : throw Wrong(name, "is an array");

    public IEnumerable<JsonElement> OptionalItems(string name) => Has(name) ? Items(name) : [];

    // Undefined too where the name is not among those allowed, as in a reader of several kinds of object.
    private JsonElement ValueOf(string name) => Array.IndexOf(_allowed, name) is >= 0 and var index ? _values[index] : default;

    private JsonException Wrong(string name, string wanted) =>
        new($"The '{name}' of {char.ToLowerInvariant(Subject[0])}{Subject[1..]} {wanted}, not {Described(Required(name))}.");

    private static string Described(JsonElement element) => Texts.Quote(element.GetRawText());
}
