using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CouncilFinance.Fuzz;

/// <summary>Changes to a document that keep it well formed, so that they reach past the reader of JSON into the library.</summary>
internal static class JsonTree
{
    private const int OneLongIn = 150;
    private const int LengthOfAYear = 18;

    // A node cannot hold half of a surrogate pair, so this stands for one until the document is written.
    private const string HalfALetter = "\uE000";

    private static readonly string[] Ids = ["label", "id", "reference", "code"];
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Mutated(Random random, string document, int longest)
    {
        var root = new JsonArray(JsonNode.Parse(document));
        var isLong = random.Next(OneLongIn) == 0;
        for (var left = isLong ? random.Next(2) : random.Next(1, 4); left > 0; left--)
            Change(random, Places(root).ToArray());
        if (isLong)
            Grow(random, Places(root).ToArray(), (int)(longest * random.NextDouble()));
        return (root[0]?.ToJsonString(Written) ?? "null").Replace("\\uE000", "\\uD800", StringComparison.Ordinal);
    }

    private static void Change(Random random, JsonNode?[] places)
    {
        var place = TextInputs.Pick(random, places);
        if (place is null)
            return;
        switch (random.Next(7))
        {
            case 0:
                Replace(place, Parsed(JsonInputs.Token(random)));
                break;
            case 1:
                Replace(place, TextInputs.Pick(random, places)?.DeepClone());
                break;
            case 2:
                Replace(place, Parsed(TextInputs.Pick(random, Documents.Of(TextInputs.Pick(random, Documents.Types)))));
                break;
            case 3 when place.Parent is JsonObject parent:
                parent.Remove(place.GetPropertyName());
                break;
            case 3 or 4 when place.Parent is JsonArray { Count: > 0 } parent && place.GetElementIndex() is var at:
                parent.Insert(at, Renamed(place, random.Next(2) == 0 ? "'" : string.Empty));
                break;
            case 5 when place.Parent is JsonObject parent:
                var name = place.GetPropertyName();
                parent.Remove(name);
                parent[random.Next(3) == 0 ? HalfALetter : TextInputs.Mutated(random, name)] = place;
                break;
            default:
                if (place is JsonValue value && value.TryGetValue<string>(out var text))
                    Replace(place, JsonValue.Create(TextInputs.Mutated(random, text)));
                else
                    Replace(place, Parsed(place is JsonValue ? JsonInputs.Number(random) : JsonInputs.Token(random)));
                break;
        }
    }

    // Many elements, or many years, in the place of a few.
    private static void Grow(Random random, JsonNode?[] places, int length)
    {
        var arrays = places.OfType<JsonArray>().Where(array => array.Count > 0 && array.Parent is not null).ToArray();
        var series = places.OfType<JsonObject>().Where(node => node.Count > 0 && node.All(property => FinancialYear.TryParse(property.Key, out _))).ToArray();
        if (series.Length > 0 && (arrays.Length == 0 || random.Next(2) == 0))
            GrowSeries(random, TextInputs.Pick(random, series), length);
        else if (arrays.Length > 0)
            GrowArray(random, TextInputs.Pick(random, arrays), length);
    }

    private static void GrowSeries(Random random, JsonObject series, int length)
    {
        var last = FinancialYear.Parse(series.Last().Key);
        var values = series.Select(property => property.Value).ToArray();
        for (var written = 0; written < length && last < FinancialYear.MaxValue; written += LengthOfAYear)
        {
            last = last.Next;
            series[last.ToString()] = TextInputs.Pick(random, values)?.DeepClone();
        }
    }

    private static void GrowArray(Random random, JsonArray array, int length)
    {
        var pattern = array.ToArray();
        for (var (written, number) = (0, 1); written < length; number++)
        {
            var copy = Renamed(TextInputs.Pick(random, pattern), number.ToString(CultureInfo.InvariantCulture));
            array.Insert(random.Next(array.Count + 1), copy);
            written += 1 + (copy?.ToJsonString(Written).Length ?? 0);
        }
    }

    // Ids have to differ; most other text may.
    private static JsonNode? Renamed(JsonNode? node, string suffix)
    {
        var copy = node?.DeepClone();
        var holders = Places(copy).OfType<JsonObject>().ToList();
        foreach (var (holder, name) in holders.SelectMany(holder => Ids.Select(name => (holder, name))))
        {
            if (holder[name] is JsonValue value && value.TryGetValue<string>(out var id))
                holder[name] = id + suffix;
        }

        return copy;
    }

    private static void Replace(JsonNode place, JsonNode? with)
    {
        if (place.Parent is JsonObject holder)
            holder[place.GetPropertyName()] = with;
        else if (place.Parent is JsonArray list)
            list[place.GetElementIndex()] = with;
    }

    private static JsonNode? Parsed(string token)
    {
        try
        {
            var node = JsonNode.Parse(token);
            _ = node?.ToJsonString();
            return node;
        }
        catch (JsonException)
        {
            return JsonValue.Create(token);
        }
        catch (InvalidOperationException)
        {
            return JsonValue.Create(HalfALetter);
        }
    }

    private static IEnumerable<JsonNode?> Places(JsonNode? node) => node switch
    {
        JsonObject holder => holder.SelectMany(property => Places(property.Value)).Prepend(node),
        JsonArray list => list.SelectMany(Places).Prepend(node),
        _ => [node],
    };
}
