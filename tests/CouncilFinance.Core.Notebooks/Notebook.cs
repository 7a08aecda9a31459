using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CouncilFinance.Notebooks;

/// <summary>An .ipynb file: its cells in order, and everything else in it as it stands.</summary>
public sealed class Notebook
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject _json;

    private Notebook(JsonObject json)
    {
        _json = json;
        Cells = [.. json["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject()))];
    }

    /// <summary>The cells, those of prose among them.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The version of the notebook format, such as 4.5.</summary>
    public string Format => $"{_json["nbformat"]}.{_json["nbformat_minor"]}";

    /// <summary>The language that the notebook's kernel runs.</summary>
    public string? Language => (string?)_json["metadata"]?["kernelspec"]?["language"];

    /// <summary>Everything the cells printed, in order.</summary>
    public string PrintedText => string.Concat(Cells.Select(cell => cell.PrintedText));

    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static Notebook Parse(string text) => new(JsonNode.Parse(text) as JsonObject ?? throw new JsonException("A notebook is an object."));

    /// <summary>The same notebook without outputs, to run.</summary>
    public Notebook WithoutOutputs()
    {
        var copy = Parse(ToString());
        foreach (var cell in copy.Cells.Where(cell => cell.IsCode))
            cell.Outputs = [];
        return copy;
    }

    /// <summary>The file's text, laid out the same on every machine.</summary>
    public override string ToString() => _json.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
}
