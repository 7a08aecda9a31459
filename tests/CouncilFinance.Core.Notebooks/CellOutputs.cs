using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace CouncilFinance.Notebooks;

/// <summary>What a cell gave, as the notebook format holds it.</summary>
/// <remarks>
/// A cell's last expression is shown as today's C# kernels show it: a string that starts with an svg tag as a picture, a value with a
/// <c>ToHtml()</c> of its own as HTML, anything else as text.
/// </remarks>
internal static class CellOutputs
{
    public static JsonArray Of(string printed, object? shown, int executionCount)
    {
        var outputs = new JsonArray();
        if (printed.Length > 0)
            outputs.Add(new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = NotebookCell.Lines(printed) });
        if (shown is string picture && picture.StartsWith("<svg", StringComparison.Ordinal))
            outputs.Add(Display(("image/svg+xml", picture), ("text/html", picture))); // some viewers keep only the one, some only the other
        else if (shown is not null && HtmlOf(shown) is { } html)
            outputs.Add(Display(("text/html", html)));
        else if (shown is not null)
            outputs.Add(Result(shown, executionCount));
        return outputs;
    }

    private static JsonObject Display(params (string Kind, string Content)[] contents) => new()
    {
        ["data"] = new JsonObject(contents.Select(content => KeyValuePair.Create(content.Kind, (JsonNode?)NotebookCell.Lines(content.Content)))),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    };

    private static JsonObject Result(object shown, int executionCount) => new()
    {
        ["data"] = new JsonObject { ["text/plain"] = NotebookCell.Lines(Convert.ToString(shown, CultureInfo.InvariantCulture)!) },
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    };

    private static string? HtmlOf(object shown) =>
        (string?)shown.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)?.Invoke(shown, null);
}
