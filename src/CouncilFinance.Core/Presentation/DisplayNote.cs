using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A note under a displayed table, about the whole of it or about the cells that bear its mark.</summary>
/// <remarks>Two are equal when mark and text are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the result that its table shows")]
public sealed record DisplayNote
{
    /// <summary>A note about the whole table.</summary>
    public DisplayNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>A note about the cells that bear a mark.</summary>
    /// <exception cref="ArgumentException">The mark is blank, or has space at an end or control characters.</exception>
    public DisplayNote(string mark, string text)
        : this(text) => Mark = Texts.Label(mark);

    /// <summary>The mark of the cells it is about; empty where it is about the whole table.</summary>
    public string Mark { get; } = string.Empty;

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>The mark, if any, and the text.</summary>
    public override string ToString() => Mark.Length == 0 ? Text : $"[{Mark}] {Text}";
}
