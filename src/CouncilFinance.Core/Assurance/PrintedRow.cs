using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A row of a printed table: its label and a cell for each column.</summary>
/// <remarks>
/// Two are equal when everything about them is. In the JSON of a table: {"id": "lbhf-it", "section": "LBHF", "label": "IT", "cells": ["0", "0", "0"]}; the
/// id is left out where the label serves as one. "role" says what the row is where it is no item: "total".
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedTable it is in")]
public sealed record PrintedRow
{
    private ImmutableArray<PrintedCell> _cells;

    /// <summary>A row by the id that claims name it by, its label as printed, and its cells.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters; or a cell is null.</exception>
    public PrintedRow(string id, string label, IEnumerable<PrintedCell> cells)
    {
        ArgumentNullException.ThrowIfNull(label);
        Id = Texts.Label(id);
        Label = label;
        _cells = Sequences.WithoutNulls(cells);
    }

    /// <summary>A row whose label serves as its id, with the text of its cells.</summary>
    /// <exception cref="ArgumentException">The label is blank, or has space at an end or control characters.</exception>
    public PrintedRow(string label, params string[] cells)
        : this(label, label, Sequences.WithoutNulls(cells).Select(text => new PrintedCell(text)))
    {
    }

    /// <summary>What claims name it by.</summary>
    public string Id { get; }

    /// <summary>Its label as printed.</summary>
    public string Label { get; }

    /// <summary>The heading it stands under in the table; empty where there is none.</summary>
    public string Section { get; private init; } = string.Empty;

    /// <summary>What it is to the sums of the table; an item unless said.</summary>
    public LineRole Role { get; private init; }

    /// <summary>Its cells, one for each column.</summary>
    public IReadOnlyList<PrintedCell> Cells => _cells;

    /// <summary>The unit of its figures; null where the column or the table says.</summary>
    public PrintedUnit? Unit { get; private init; }

    /// <summary>The rounding of its figures; null where the column or the table says.</summary>
    public PrintedRounding? Rounding { get; private init; }

    /// <summary>One of its cells, without a list made for it.</summary>
    internal PrintedCell CellAt(int column) => _cells[column];

    /// <summary>The row under a heading of the table.</summary>
    /// <exception cref="ArgumentException">The section is blank, or has space at an end or control characters.</exception>
    public PrintedRow WithSection(string section) => this with { Section = Texts.Label(section) };

    /// <summary>The row with what it is to the sums of the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is undefined.</exception>
    public PrintedRow WithRole(LineRole role) => this with { Role = Enums.Defined(role) };

    /// <summary>The row in a unit of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public PrintedRow WithUnit(PrintedUnit unit) => this with { Unit = Enums.Defined(unit) };

    /// <summary>The row with a rounding of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is undefined.</exception>
    public PrintedRow WithRounding(PrintedRounding rounding) => this with { Rounding = Enums.Defined(rounding) };

    /// <summary>The row with another cell in one place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row has no such column.</exception>
    public PrintedRow WithCell(int column, PrintedCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return column >= 0 && column < _cells.Length
            ? this with { _cells = _cells.SetItem(column, cell) }
            : throw Errors.OutOfRange(nameof(column), column, $"The row {Id} has columns 0 to {Invariant.Text(_cells.Length - 1)}; {Invariant.Text(column)} is not one.");
    }

    /// <inheritdoc/>
    public bool Equals(PrintedRow? other) =>
        other is not null && (Id, Label, Section, Role, Unit, Rounding) == (other.Id, other.Label, other.Section, other.Role, other.Unit, other.Rounding)
        && _cells.SequenceEqual(other._cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Label, Section, Unit, Rounding, _cells.Length);

    /// <summary>The label and the cells.</summary>
    public override string ToString() => $"{Label}: {string.Join(" | ", _cells)}";
}
