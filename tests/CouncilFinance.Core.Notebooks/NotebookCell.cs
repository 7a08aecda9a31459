using System.Text.Json.Nodes;

namespace CouncilFinance.Notebooks;

/// <summary>A cell of a notebook: prose, or code with what it gave.</summary>
public sealed class NotebookCell(JsonObject json)
{
    /// <summary>The name of the cell within its notebook.</summary>
    public string Id => (string)json["id"]!;

    /// <summary>Whether the cell is code.</summary>
    public bool IsCode => (string?)json["cell_type"] == "code";

    /// <summary>The text of the cell.</summary>
    public string Source => TextOf(json["source"]);

    /// <summary>What the cell gave, as the notebook format holds it.</summary>
    public JsonArray Outputs
    {
        get => (JsonArray)json["outputs"]!;
        set => json["outputs"] = value;
    }

    /// <summary>Which run of the notebook's code this cell is, counted from one.</summary>
    public int ExecutionCount
    {
        get => (int?)json["execution_count"] ?? 0;
        set => json["execution_count"] = value;
    }

    /// <summary>What the cell printed.</summary>
    public string PrintedText =>
        IsCode ? string.Concat(Outputs.Where(output => (string?)output!["output_type"] == "stream").Select(output => TextOf(output!["text"]))) : "";

    /// <summary>What the cell gave, to be read and compared: what it printed and what it showed, each under its kind.</summary>
    public string OutputText => string.Join("\n", Outputs.SelectMany(TextsOf));

    /// <summary>The lines of a text as the format keeps them: each with its end.</summary>
    internal static JsonArray Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return new JsonArray([.. lines.Select((line, index) => index < lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0).Select(line => JsonValue.Create(line))]);
    }

    private static IEnumerable<string> TextsOf(JsonNode? output) => (string?)output!["output_type"] == "stream"
        ? [$"{output["name"]}:\n{TextOf(output["text"])}"]
        : output["data"]!.AsObject().Select(shown => $"{shown.Key}:\n{TextOf(shown.Value)}");

    private static string TextOf(JsonNode? text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)text ?? "";
}
