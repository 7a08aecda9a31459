using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A table as it is shown to a person, once as plain text, Markdown or HTML: a title, headings, labelled rows and notes.</summary>
/// <remarks>
/// <para>Everything in it is text already: to show a result, call <c>ToText</c>, <c>ToMarkdown</c>, <c>ToHtml</c> or <c>ToTable</c> on the result
/// itself. Make one by hand to show a table of your own in the same way.</para>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two are equal when everything about them is. Lines end in \n, and nothing depends on the culture.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the result that it shows")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DisplayTable
{
    private readonly ImmutableArray<DisplayColumn> _columns;
    private ImmutableArray<DisplayRow> _rows = [];
    private ImmutableArray<DisplayNote> _notes = [];

    /// <summary>A table without rows yet.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="labels">What heads the labels of its rows; empty where nothing does.</param>
    /// <param name="columns">The columns beside the labels, in order.</param>
    /// <exception cref="ArgumentException">A column is null.</exception>
    public DisplayTable(string title, string labels, IEnumerable<DisplayColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(labels);
        Title = title;
        Labels = labels;
        _columns = Sequences.WithoutNulls(columns);
    }

    /// <summary>A table without rows yet, all of whose columns hold figures.</summary>
    /// <inheritdoc cref="DisplayTable(string, string, IEnumerable{DisplayColumn})"/>
    public DisplayTable(string title, string labels, params string[] columns)
        : this(title, labels, Sequences.WithoutNulls(columns).Select(heading => new DisplayColumn(heading)))
    {
    }

    /// <summary>What it is called.</summary>
    public string Title { get; private init; }

    /// <summary>What its figures are in: £, £000, £m. Empty where that is not said.</summary>
    public string Unit { get; private init; } = string.Empty;

    /// <summary>Where it comes from. Empty where that is not said.</summary>
    public string Source { get; private init; } = string.Empty;

    /// <summary>What HTML knows it by, so that marks are links to their notes; empty, and then they are no links, unless said.</summary>
    public string Id { get; private init; } = string.Empty;

    /// <summary>What heads the labels of its rows.</summary>
    public string Labels { get; }

    /// <summary>The columns beside the labels, in order.</summary>
    public IReadOnlyList<DisplayColumn> Columns => _columns;

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<DisplayRow> Rows => _rows;

    /// <summary>The notes under it, in order.</summary>
    public IReadOnlyList<DisplayNote> Notes => _notes;

    /// <summary>The table with another title.</summary>
    public DisplayTable WithTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return this with { Title = title };
    }

    /// <summary>The table with what its figures are in.</summary>
    public DisplayTable WithUnit(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return this with { Unit = unit };
    }

    /// <summary>The table with where it comes from.</summary>
    public DisplayTable WithSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return this with { Source = source };
    }

    /// <summary>The table with what HTML knows it by, unlike every other table of a page.</summary>
    /// <param name="id">A label; what an id may not hold is written as hyphens.</param>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public DisplayTable WithId(string id) => this with { Id = HtmlIds.Of(Texts.Label(id)) };

    /// <summary>The table with a row at its end.</summary>
    /// <exception cref="ArgumentException">The row, unless it is a heading, has not one cell for each column.</exception>
    public DisplayTable WithRow(DisplayRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithRows([row]);
    }

    /// <summary>The table with a row of plain text at its end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    /// <exception cref="ArgumentException">The row, unless it is a heading, has not one cell for each column.</exception>
    public DisplayTable WithRow(RowKind kind, string label, params string[] cells) => WithRow(new DisplayRow(kind, label, cells));

    /// <summary>The table with rows at its end.</summary>
    /// <exception cref="ArgumentException">A row, unless it is a heading, has not one cell for each column.</exception>
    public DisplayTable WithRows(IEnumerable<DisplayRow> rows)
    {
        var added = Sequences.WithoutNulls(rows);
        var odd = added.FirstOrDefault(row => row.Kind != RowKind.Heading && row.Cells.Count != _columns.Length);
        return odd is null
            ? this with { _rows = _rows.AddRange(added) }
            : throw new ArgumentException(
                $"The table has {Invariant.Text(_columns.Length)} columns beside its labels; the row {Texts.Quote(odd.Label.Text)} has {Invariant.Text(odd.Cells.Count)} cells.", nameof(rows));
    }

    /// <summary>The table with a note at its end.</summary>
    public DisplayTable WithNote(DisplayNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return this with { _notes = _notes.Add(note) };
    }

    /// <summary>The table with a note about the whole of it at its end.</summary>
    public DisplayTable WithNote(string text) => WithNote(new DisplayNote(text));

    /// <summary>The table as plain text in columns of fixed width, figures to the right, each row on one line whatever its labels hold.</summary>
    public string ToText() => TextTable.Of(this);

    /// <summary>The table in Markdown, with pipes; labels stay text, whatever they hold.</summary>
    public string ToMarkdown() => MarkdownTable.Of(this);

    /// <summary>The table as a fragment of HTML with headers that a screen reader can follow; the page around it includes <see cref="TableStylesheet.Css"/>.</summary>
    public string ToHtml() => HtmlTable.Of(this);

    /// <inheritdoc/>
    public bool Equals(DisplayTable? other) =>
        other is not null && (Title, Unit, Source, Id, Labels) == (other.Title, other.Unit, other.Source, other.Id, other.Labels)
        && _columns.SequenceEqual(other._columns) && _rows.SequenceEqual(other._rows) && _notes.SequenceEqual(other._notes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Unit, Labels, _columns.Length, _rows.Length, _notes.Length);

    /// <summary>The title, and how many rows and columns there are.</summary>
    public override string ToString() => $"{Caption}: {Invariant.Text(_rows.Length)} rows by {Invariant.Text(_columns.Length)} columns";

    /// <summary>Whether anything heads its labels or columns.</summary>
    internal bool HasHeadings => Labels.Length > 0 || _columns.Any(column => column.Heading.Length > 0);

    /// <summary>The title and the unit: Savings (£000).</summary>
    internal string Caption => Unit.Length == 0 ? Title : Title.Length == 0 ? Unit : $"{Title} ({Unit})";
}
