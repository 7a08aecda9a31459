using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>The rows, columns and sections of a table; sections stand after those that hold them.</summary>
internal sealed class CastingLayout : IEquatable<CastingLayout>
{
    private readonly int[] _innermost;

    public CastingLayout(ImmutableArray<string> rows, ImmutableArray<string> columns, IEnumerable<CastingSection> sections, bool hasRunningTotals)
    {
        Rows = rows;
        Columns = columns;
        HasRunningTotals = hasRunningTotals;
        Sections = [.. sections.OrderByDescending(section => section.Rows.Count)];
        _innermost = new int[rows.Length];
        Array.Fill(_innermost, -1);
        for (var section = 0; section < Sections.Length; section++)
        {
            foreach (var row in Sections[section].Rows)
                _innermost[row] = section;
        }
    }

    public ImmutableArray<string> Rows { get; }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<CastingSection> Sections { get; }

    public bool HasRunningTotals { get; }

    /// <summary>Whether there are running totals of sections: they cross those of rows, so that no two trees hold both.</summary>
    public bool HasCrossedSums => HasRunningTotals && !Sections.IsEmpty && Columns.Length > 2;

    /// <summary>The place of the smallest section that holds a row, or −1.</summary>
    public int InnermostSectionOf(int row) => _innermost[row];

    /// <summary>The place of the smallest section that holds a section, or −1.</summary>
    public int SectionAround(int section)
    {
        var outer = section - 1;
        while (outer >= 0 && !Sections[outer].Rows.IsSupersetOf(Sections[section].Rows))
            outer--;
        return outer;
    }

    /// <summary>A label, once it is known that neither a row nor a section has it.</summary>
    public string NewLabel(string label, [CallerArgumentExpression(nameof(label))] string? name = null) =>
        Rows.Contains(Texts.Label(label, name), StringComparer.Ordinal) || Sections.Any(section => section.IsCalled(label))
            ? throw new ArgumentException($"Each row and section has a label of its own; '{label}' stands twice.", name)
            : label;

    /// <exception cref="ArgumentException">There is no such row.</exception>
    public int RowOf(string row) => PlaceOf(row, Rows, "rows");

    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int ColumnOf(string column) => PlaceOf(column, Columns, "columns");

    /// <summary>The places of the rows that a row or section is made of.</summary>
    /// <exception cref="ArgumentException">There is no such row or section.</exception>
    public ImmutableSortedSet<int> RowsIn(string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Rows.IndexOf(row, 0, Rows.Length, StringComparer.Ordinal) is >= 0 and var index)
            return [index];
        return Sections.FirstOrDefault(section => section.IsCalled(row))?.Rows
            ?? throw new ArgumentException($"The rows and sections are {string.Join(", ", Rows.Concat(Sections.Select(section => section.Title)))}; {Texts.Quote(row)} is none of them.", nameof(row));
    }

    public bool Equals(CastingLayout? other) =>
        other is not null
        && HasRunningTotals == other.HasRunningTotals
        && Rows.SequenceEqual(other.Rows, StringComparer.Ordinal) && Columns.SequenceEqual(other.Columns, StringComparer.Ordinal) && Sections.SequenceEqual(other.Sections);

    public override bool Equals(object? obj) => Equals(obj as CastingLayout);

    public override int GetHashCode() => HashCode.Combine(Rows.Length, Columns.Length, Sections.Length, HasRunningTotals);

    private static int PlaceOf(string label, ImmutableArray<string> labels, string what, [CallerArgumentExpression(nameof(label))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(label, name);
        return labels.IndexOf(label, 0, labels.Length, StringComparer.Ordinal) is >= 0 and var place
            ? place
            : throw new ArgumentException($"The {what} are {string.Join(", ", labels)}; {Texts.Quote(label)} is none of them.", name);
    }
}
