using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A cell of a displayed table: its text, and the marks of the notes that are about it.</summary>
/// <remarks>Two are equal when everything about them is. The text may be any, as a report prints it; whatever shows it keeps it text.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the result that its table shows")]
public sealed record DisplayCell
{
    private readonly ImmutableArray<string> _marks;

    /// <summary>A cell.</summary>
    /// <param name="text">What stands in it; empty for a blank.</param>
    /// <param name="marks">The marks of the notes about it: a, b.</param>
    /// <exception cref="ArgumentException">A mark is blank, or has space at an end or control characters.</exception>
    public DisplayCell(string text, params string[] marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        _marks = Sequences.WithoutNulls(marks).Select(mark => Texts.Label(mark, nameof(mark))).ToImmutableArray();
    }

    /// <summary>What stands in it.</summary>
    public string Text { get; }

    /// <summary>What stands below the text in small letters in HTML, such as the figure recomputed; text and Markdown leave it to the notes. Empty unless said.</summary>
    public string Aside { get; private init; } = string.Empty;

    /// <summary>The marks of the notes about it, in order.</summary>
    public IReadOnlyList<string> Marks => _marks;

    /// <summary>The cell with what stands below its text in HTML.</summary>
    public DisplayCell WithAside(string aside)
    {
        ArgumentNullException.ThrowIfNull(aside);
        return this with { Aside = aside };
    }

    /// <inheritdoc/>
    public bool Equals(DisplayCell? other) => other is not null && (Text, Aside) == (other.Text, other.Aside) && _marks.SequenceEqual(other._marks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, _marks.Length);

    /// <summary>The text, and the marks in square brackets: 4,657 [a].</summary>
    public override string ToString() => _marks.IsEmpty ? Text : $"{Text} {MarkText}".TrimStart();

    /// <summary>The marks as plain text shows them, [a, b]; empty where there are none.</summary>
    internal string MarkText => _marks.IsEmpty ? string.Empty : $"[{string.Join(", ", _marks)}]";
}
