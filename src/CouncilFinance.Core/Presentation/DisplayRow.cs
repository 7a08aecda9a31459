using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A row of a displayed table: what it is, its label, and a cell for each column; the heading of a section has no cells.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the result that its table shows")]
public sealed record DisplayRow
{
    private readonly ImmutableArray<DisplayCell> _cells;

    /// <summary>A row.</summary>
    /// <param name="kind">What it is to the rows around it.</param>
    /// <param name="label">Its label, which may bear marks.</param>
    /// <param name="cells">Its cells, one for each column.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    /// <exception cref="ArgumentException">A cell is null, or a heading has cells.</exception>
    public DisplayRow(RowKind kind, DisplayCell label, IEnumerable<DisplayCell> cells)
    {
        ArgumentNullException.ThrowIfNull(label);
        Kind = Enums.Defined(kind);
        Label = label;
        _cells = Sequences.WithoutNulls(cells);
        if (kind == RowKind.Heading && !_cells.IsEmpty)
            throw new ArgumentException($"The heading of a section has a label and no cells; {Texts.Quote(label.Text)} has {Invariant.Text(_cells.Length)}.", nameof(cells));
    }

    /// <summary>A row of plain text.</summary>
    /// <inheritdoc cref="DisplayRow(RowKind, DisplayCell, IEnumerable{DisplayCell})"/>
    public DisplayRow(RowKind kind, string label, params string[] cells)
        : this(kind, new DisplayCell(label), Sequences.WithoutNulls(cells).Select(text => new DisplayCell(text)))
    {
    }

    /// <summary>What it is to the rows around it.</summary>
    public RowKind Kind { get; }

    /// <summary>Its label.</summary>
    public DisplayCell Label { get; }

    /// <summary>Its cells, one for each column; none of a heading.</summary>
    public IReadOnlyList<DisplayCell> Cells => _cells;

    /// <inheritdoc/>
    public bool Equals(DisplayRow? other) => other is not null && Kind == other.Kind && Label == other.Label && _cells.SequenceEqual(other._cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Label, _cells.Length);

    /// <summary>The label and the cells.</summary>
    public override string ToString() => _cells.IsEmpty ? Label.ToString() : $"{Label}: {string.Join(" | ", _cells)}";
}
