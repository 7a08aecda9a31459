using System.Collections.Immutable;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A row of a printed table: its label and a cell for each column.</summary>
/// <remarks>
/// Two are equal when everything about them is. In the JSON of a table: {"id": "lbhf-it", "section": "LBHF", "label": "IT", "cells": ["0", "0", "0"]}; the
/// id is left out where the label serves as one.
/// </remarks>
public sealed class PrintedRow : IEquatable<PrintedRow>
{
    private readonly ImmutableArray<PrintedCell> _cells;

    /// <summary>A row by the id that claims name it by, its label as printed, and its cells.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters; or a cell is null.</exception>
    public PrintedRow(string id, string label, IEnumerable<PrintedCell> cells)
        : this(Texts.Label(id), label, string.Empty, Sequences.WithoutNulls(cells), null, null)
    {
    }

    /// <summary>A row whose label serves as its id, with the text of its cells.</summary>
    /// <exception cref="ArgumentException">The label is blank, or has space at an end or control characters.</exception>
    public PrintedRow(string label, params string[] cells)
        : this(label, label, Sequences.WithoutNulls(cells).Select(text => new PrintedCell(text)))
    {
    }

    private PrintedRow(string id, string label, string section, ImmutableArray<PrintedCell> cells, PrintedUnit? unit, PrintedRounding? rounding)
    {
        ArgumentNullException.ThrowIfNull(label);
        Id = id;
        Label = label;
        Section = section;
        _cells = cells;
        Unit = unit;
        Rounding = rounding;
    }

    /// <summary>What claims name it by.</summary>
    public string Id { get; }

    /// <summary>Its label as printed.</summary>
    public string Label { get; }

    /// <summary>The heading it stands under in the table; empty where there is none.</summary>
    public string Section { get; }

    /// <summary>Its cells, one for each column.</summary>
    public IReadOnlyList<PrintedCell> Cells => _cells;

    /// <summary>The unit of its figures; null where the column or the table says.</summary>
    public PrintedUnit? Unit { get; }

    /// <summary>The rounding of its figures; null where the column or the table says.</summary>
    public PrintedRounding? Rounding { get; }

    /// <summary>The row under a heading of the table.</summary>
    /// <exception cref="ArgumentException">The section is blank, or has space at an end or control characters.</exception>
    public PrintedRow WithSection(string section) => new(Id, Label, Texts.Label(section), _cells, Unit, Rounding);

    /// <summary>The row in a unit of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public PrintedRow WithUnit(PrintedUnit unit) => new(Id, Label, Section, _cells, Enums.Defined(unit), Rounding);

    /// <summary>The row with a rounding of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is undefined.</exception>
    public PrintedRow WithRounding(PrintedRounding rounding) => new(Id, Label, Section, _cells, Unit, Enums.Defined(rounding));

    /// <summary>The row with another cell in one place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row has no such column.</exception>
    public PrintedRow WithCell(int column, PrintedCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return column >= 0 && column < _cells.Length
            ? new PrintedRow(Id, Label, Section, _cells.SetItem(column, cell), Unit, Rounding)
            : throw Errors.OutOfRange(nameof(column), column, $"The row {Id} has columns 0 to {_cells.Length - 1}.");
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(PrintedRow? left, PrintedRow? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PrintedRow? left, PrintedRow? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(PrintedRow? other) =>
        other is not null && (Id, Label, Section, Unit, Rounding) == (other.Id, other.Label, other.Section, other.Unit, other.Rounding)
        && _cells.SequenceEqual(other._cells);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PrintedRow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Label, Section, Unit, Rounding, _cells.Length);

    /// <summary>The label and the cells.</summary>
    public override string ToString() => $"{Label}: {string.Join(" | ", _cells)}";
}
