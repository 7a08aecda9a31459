using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A table as a report prints it, with what it claims of its own figures.</summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two tables are equal when everything about them is. The figures are as
/// printed, right or wrong: nothing is ever repaired. A cell's unit and rounding are its own, else its row's, else its column's, else
/// the table's.</para>
/// <para>In JSON: {"id": "phasing", "title": "Phasing by borough", "source": "section 1", "unit": "thousands", "columns": ["2011/12", "2012/13"],
/// "rows": [{"label": "LBHF", "cells": ["63", "1026"]}], "claims": […]}; "casts": ["columns"] is read, and written as the claims it stands for.</para>
/// </remarks>
[JsonConverter(typeof(PrintedTableJsonConverter))]
[DebuggerDisplay("{Id,nq}: {Title,nq}")]
public sealed record PrintedTable
{
    private ImmutableArray<PrintedColumn> _columns;
    private ImmutableArray<PrintedRow> _rows = [];
    private ImmutableArray<Claim> _claims = [];

    // Where each id stands; kept beside the lines, as claims of a hundred thousand rows look up each.
    private readonly Dictionary<string, int> _columnPlaces;
    private Dictionary<string, int> _rowPlaces = [];

    /// <summary>A table without rows yet.</summary>
    /// <param name="id">What claims of other tables name it by.</param>
    /// <param name="title">Its title as printed.</param>
    /// <param name="unit">The unit of its figures, where no row, column or cell says otherwise.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="ArgumentException">The id is blank, there are no columns, or two have one id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public PrintedTable(string id, string title, PrintedUnit unit, IEnumerable<PrintedColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(title);
        Id = Texts.Label(id);
        Title = title;
        Unit = Enums.Defined(unit);
        _columns = Sequences.WithoutNulls(columns);
        if (_columns.IsEmpty)
            throw new ArgumentException($"The table '{id}' wants at least one column.", nameof(columns));
        _columnPlaces = LinePlaces.Of(Id, _columns, column => column.Id, "columns");
    }

    /// <summary>A table without rows yet, whose column headings serve as ids.</summary>
    /// <inheritdoc cref="PrintedTable(string, string, PrintedUnit, IEnumerable{PrintedColumn})"/>
    public PrintedTable(string id, string title, PrintedUnit unit, params string[] columns)
        : this(id, title, unit, Sequences.WithoutNulls(columns).Select(label => new PrintedColumn(label)))
    {
    }

    /// <summary>What claims of other tables name it by.</summary>
    public string Id { get; }

    /// <summary>Its title as printed.</summary>
    public string Title { get; }

    /// <summary>Where in the report it stands: a paragraph, section or page. Empty where that is not said.</summary>
    public string Source { get; private init; } = string.Empty;

    /// <summary>What a reader of the table should know of its transcription. Empty where there is nothing.</summary>
    public string Note { get; private init; } = string.Empty;

    /// <summary>The unit of its figures, where no row, column or cell says otherwise.</summary>
    public PrintedUnit Unit { get; }

    /// <summary>How its figures were cut to their precision, where no row, column or cell says otherwise.</summary>
    public PrintedRounding Rounding { get; private init; }

    /// <summary>Whether a blank cell stands for nil; otherwise it is no figure.</summary>
    public bool BlankMeansNil { get; private init; }

    /// <summary>Its columns in order.</summary>
    public IReadOnlyList<PrintedColumn> Columns => _columns;

    /// <summary>Its rows in order.</summary>
    public IReadOnlyList<PrintedRow> Rows => _rows;

    /// <summary>What it claims of its figures.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>The cell of a row and a column.</summary>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public PrintedCell this[string row, string column] => CellAt(RowIndex(row), ColumnIndex(column));

    /// <summary>The table with where it stands in the report.</summary>
    /// <exception cref="ArgumentException">The source is blank, or has space at an end or control characters.</exception>
    public PrintedTable WithSource(string source) => this with { Source = Texts.Label(source) };

    /// <summary>The table with what a reader should know of its transcription.</summary>
    /// <exception cref="ArgumentException">The note is blank, or has space at an end or control characters.</exception>
    public PrintedTable WithNote(string note) => this with { Note = Texts.Label(note) };

    /// <summary>The table with how its figures were cut to their precision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is undefined.</exception>
    public PrintedTable WithRounding(PrintedRounding rounding) => this with { Rounding = Enums.Defined(rounding) };

    /// <summary>The table with blank cells standing for nil.</summary>
    public PrintedTable WithBlankMeaningNil() => this with { BlankMeansNil = true };

    /// <summary>The table with a row added at its end.</summary>
    /// <exception cref="ArgumentException">The row has not one cell for each column, or its id is taken.</exception>
    public PrintedTable WithRow(PrintedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithRows([row]);
    }

    /// <summary>The table with a row added at its end, whose label serves as its id.</summary>
    /// <exception cref="ArgumentException">There is not one cell for each column, or the label is taken or blank.</exception>
    public PrintedTable WithRow(string label, params string[] cells) => WithRow(new PrintedRow(label, cells));

    /// <summary>The table with another cell in one place.</summary>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public PrintedTable WithCell(string row, string column, PrintedCell cell) =>
        this with { _rows = _rows.SetItem(RowIndex(row), _rows[RowIndex(row)].WithCell(ColumnIndex(column), cell)) };

    /// <summary>The table with what a row is to its sums.</summary>
    /// <exception cref="ArgumentException">There is no such row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role is undefined.</exception>
    public PrintedTable WithRowRole(string row, LineRole role) => WithRow(row, line => line.WithRole(role));

    /// <summary>The table with what a column is to its sums.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role is undefined.</exception>
    public PrintedTable WithColumnRole(string column, LineRole role) => WithColumn(column, line => line.WithRole(role));

    /// <summary>The table with a row changed: <c>WithRow("Total", row => row.WithUnit(PrintedUnit.Percent))</c>.</summary>
    /// <exception cref="ArgumentException">There is no such row, or the change gives it another id or another number of cells.</exception>
    public PrintedTable WithRow(string row, Func<PrintedRow, PrintedRow> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (old, changed) = (_rows[RowIndex(row)], change(_rows[RowIndex(row)]));
        return changed is not null && string.Equals(changed.Id, old.Id, StringComparison.Ordinal) && changed.Cells.Count == old.Cells.Count
            ? this with { _rows = _rows.SetItem(RowIndex(row), changed) }
            : throw new ArgumentException($"A changed row keeps its id and its {old.Cells.Count} cells; that of {Texts.Quote(row)} does not.", nameof(change));
    }

    /// <summary>The table with a column changed: <c>WithColumn("share", column => column.WithUnit(PrintedUnit.Percent))</c>.</summary>
    /// <exception cref="ArgumentException">There is no such column, or the change gives it another id.</exception>
    public PrintedTable WithColumn(string column, Func<PrintedColumn, PrintedColumn> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(_columns[ColumnIndex(column)]);
        return changed is not null && string.Equals(changed.Id, column, StringComparison.Ordinal)
            ? this with { _columns = _columns.SetItem(ColumnIndex(column), changed) }
            : throw new ArgumentException($"A changed column keeps its id; that of {Texts.Quote(column)} does not.", nameof(change));
    }

    /// <summary>The table with what it claims as a whole, by the roles of its rows and columns: each becomes the ordinary claims it stands for, as the table is now.</summary>
    /// <exception cref="ArgumentException">The table has nothing of the kind: no total row, or one with nothing before it to add up.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cast is undefined.</exception>
    public PrintedTable WithCasts(params TableCast[] casts)
    {
        ArgumentNullException.ThrowIfNull(casts);
        return WithClaims(casts.SelectMany(cast => TableCasting.Of(this, cast)));
    }

    /// <summary>The table with one more claim.</summary>
    /// <exception cref="ArgumentException">The claim names a row or column of this table that it does not have, or explains its target by itself.</exception>
    public PrintedTable WithClaim(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return WithClaims([claim]);
    }

    /// <summary>What a cell says: its figure, or null where it holds none.</summary>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public PrintedFigure? FigureAt(string row, string column) => FigureAt(RowIndex(row), ColumnIndex(column));

    /// <summary>Checks every claim of the table, whose figures are all its own.</summary>
    /// <inheritdoc cref="PrintedReport.Check(decimal)" path="/param"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; check the <see cref="PrintedReport"/> that holds both.</exception>
    public IReadOnlyList<ClaimResult> Check(decimal implausibleBelow = ClaimResult.UsualThreshold) => Alone.Check(implausibleBelow);

    /// <summary>Where the errors of the table are, whose figures are all its own.</summary>
    /// <inheritdoc cref="PrintedReport.Diagnose" path="/param"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; diagnose the <see cref="PrintedReport"/> that holds both.</exception>
    public IReadOnlyList<Diagnosis> Diagnose(decimal implausibleBelow = ClaimResult.UsualThreshold) => Alone.Diagnose(implausibleBelow);

    /// <summary>The claims of the table checked, and what is wrong as findings by weight.</summary>
    /// <inheritdoc cref="PrintedReport.Review" path="/param"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; review the <see cref="PrintedReport"/> that holds both.</exception>
    public ReportReview Review(ReviewSettings? settings = null) => Alone.Review(settings);

    /// <summary>For a test suite: nothing where the table adds up, but for what is known. Only the impossible throws, so that honest rounding never does.</summary>
    /// <inheritdoc cref="PrintedReport.Verify"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; verify the <see cref="PrintedReport"/> that holds both.</exception>
    public void Verify(params KnownFinding[] known) => Alone.Verify(known);

    /// <inheritdoc cref="PrintedReport.Deduce"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; deduce from the <see cref="PrintedReport"/> that holds both.</exception>
    public IReadOnlyList<DeducedFigure> Deduce() => Alone.Deduce();

    /// <inheritdoc cref="PrintedReport.FindContradictions"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; search the <see cref="PrintedReport"/> that holds both.</exception>
    public JointContradictions FindContradictions() => Alone.FindContradictions();

    /// <inheritdoc cref="PrintedReport.FindAdjustedPercentages"/>
    /// <exception cref="ArgumentException">A claim reckons with another table; search the <see cref="PrintedReport"/> that holds both.</exception>
    public IReadOnlyList<AdjustedPercentages> FindAdjustedPercentages(decimal implausibleBelow = ClaimResult.UsualThreshold) =>
        Alone.FindAdjustedPercentages(implausibleBelow);

    /// <inheritdoc/>
    public bool Equals(PrintedTable? other) =>
        other is not null
        && (Id, Title, Source, Note, Unit, Rounding, BlankMeansNil) == (other.Id, other.Title, other.Source, other.Note, other.Unit, other.Rounding, other.BlankMeansNil)
        && _columns.SequenceEqual(other._columns) && _rows.SequenceEqual(other._rows) && _claims.SequenceEqual(other._claims);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Unit, _columns.Length, _rows.Length, _claims.Length);

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id}: {Title}";

    /// <summary>A table copied from a report as text, one line a row, its fields parted by tabs, pipes or commas; how it reads is in docs/guide/report-format.md.</summary>
    /// <param name="id">What claims of other tables name it by.</param>
    /// <param name="title">Its title as printed.</param>
    /// <param name="unit">The unit of its figures, where the text of a cell does not say.</param>
    /// <param name="text">The headings in the first line and the labels in the first column; the headings say what parts the fields. A line with a label
    /// only is the heading of a section; a blank line is passed over.</param>
    /// <param name="options">What may be taken for granted; nothing unless said.</param>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the options are undefined.</exception>
    /// <exception cref="FormatException">The text is no table: it has no columns, a line has fewer or more fields than the headings, commas may be
    /// thousands commas, a quotation mark is not closed, there is a control character, or it holds over a million cells. The message names the line.</exception>
    public static PrintedTable FromText(string id, string title, PrintedUnit unit, string text, PastedTextOptions options = PastedTextOptions.None)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PastedTable.Read(new PrintedTable(id, title, unit, id), text, options);
    }

    /// <inheritdoc cref="FromText"/>
    /// <returns>Whether the text is a table; otherwise <paramref name="table"/> is null.</returns>
    public static bool TryFromText(string id, string title, PrintedUnit unit, [NotNullWhen(true)] string? text, PastedTextOptions options, [NotNullWhen(true)] out PrintedTable? table)
    {
        table = null;
        try
        {
            table = text is null ? null : FromText(id, title, unit, text, options);
        }
        catch (FormatException)
        {
            return false;
        }

        return table is not null;
    }

    /// <summary>The table with rows added at its end.</summary>
    /// <exception cref="ArgumentException">A row is null or has not one cell for each column, or an id is taken.</exception>
    public PrintedTable WithRows(IEnumerable<PrintedRow> rows)
    {
        var all = _rows.AddRange(Sequences.WithoutNulls(rows));
        if (all.FirstOrDefault(row => row.Cells.Count != _columns.Length) is { } odd)
            throw new ArgumentException($"The table '{Id}' has {_columns.Length} columns; the row '{odd.Id}' has {odd.Cells.Count} cells.", nameof(rows));
        return this with { _rows = all, _rowPlaces = LinePlaces.Of(Id, all, row => row.Id, "rows") };
    }

    internal PrintedTable WithClaims(IEnumerable<Claim> claims)
    {
        var added = claims.ToImmutableArray();
        foreach (var claim in added)
            RequireClaim(claim);
        return this with { _claims = _claims.AddRange(added) };
    }

    internal PrintedFigure? FigureAt(int row, int column)
    {
        var cell = CellAt(row, column);
        return cell.State switch
        {
            CellState.Figure => cell.FigureIn(UnitAt(row, column), RoundingAt(row, column)),
            CellState.Blank when BlankMeansNil => PrintedFigure.Nil(UnitAt(row, column), RoundingAt(row, column)),
            _ => null,
        };
    }

    /// <summary>The unit a cell's figure is in where its own text does not say.</summary>
    internal PrintedUnit UnitAt(string row, string column) => UnitAt(RowIndex(row), ColumnIndex(column));

    /// <summary>How a cell's figure is cut, or would be if it held one.</summary>
    internal PrintedRounding RoundingAt(int row, int column) =>
        CellAt(row, column).Rounding ?? _rows[row].Rounding ?? _columns[column].Rounding ?? Rounding;

    internal PrintedCell CellAt(int row, int column) => _rows[row].CellAt(column);

    /// <summary>Where a row or column stands; null where there is none.</summary>
    internal int? PlaceOf(bool isRow, string id) => (isRow ? _rowPlaces : _columnPlaces).TryGetValue(id, out var place) ? place : null;

    internal int LineIndex(bool isRow, string id) => isRow ? RowIndex(id) : ColumnIndex(id);

    /// <summary>Refuses an operand whose line or cell this table does not have.</summary>
    internal void RequireOperand(ClaimOperand operand, bool isAboutRow)
    {
        if (operand.LineId is { } line)
            LineIndex(isAboutRow, line);
        else if (operand.Row is { } row)
            _ = this[row, operand.Column!];
    }

    /// <summary>A report of this table, which is all that its questions look at.</summary>
    private PrintedReport Alone => new(Id, Title, [this]);

    private PrintedUnit UnitAt(int row, int column) => CellAt(row, column).Unit ?? _rows[row].Unit ?? _columns[column].Unit ?? Unit;

    private void RequireClaim(Claim claim)
    {
        LineIndex(claim.IsAboutRow, claim.Target);
        foreach (var across in (claim.Across ?? []).Concat(claim.Start is { } start ? [start] : []))
            LineIndex(!claim.IsAboutRow, across);
        foreach (var operand in claim.Operands.Where(operand => operand.Table is null || string.Equals(operand.Table, Id, StringComparison.Ordinal)))
        {
            RequireOperand(operand, claim.IsAboutRow);
            if (claim.IsTarget(operand))
                throw new ArgumentException($"A claim explains its target by other figures; {Texts.Quote(claim.ToString())} has '{operand}' on both sides.", nameof(claim));
        }
    }

    private int RowIndex(string id) => _rowPlaces.TryGetValue(id, out var place) ? place : throw NoLine("row", id, _rows.Select(row => row.Id));

    private int ColumnIndex(string id) => _columnPlaces.TryGetValue(id, out var place) ? place : throw NoLine("column", id, _columns.Select(column => column.Id));

    private ArgumentException NoLine(string what, string id, IEnumerable<string> ids) =>
        new($"The table '{Id}' has no {what} {Texts.Quote(id)}; its {what}s are {string.Join(", ", ids.Select(held => Texts.Quote(held)))}.", nameof(id));
}
