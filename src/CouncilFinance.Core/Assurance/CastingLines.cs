using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The rows, or the columns, of a table with their roles, and what each sum among them adds up.</summary>
internal sealed class CastingLines
{
    private readonly string _what;
    private readonly List<Line> _lines;

    private CastingLines(string what, IEnumerable<Line> lines)
    {
        _what = what;
        _lines = lines.ToList();
    }

    public static CastingLines RowsOf(PrintedTable table) => new("row", table.Rows.Select(row => new Line(row.Id, row.Role, row.Section)));

    public static CastingLines ColumnsOf(PrintedTable table) => new("column", table.Columns.Select(column => new Line(column.Id, column.Role, string.Empty)));

    public IReadOnlyList<string> Items => _lines.Where(line => line.Role == LineRole.Item).Select(line => line.Id).ToList();

    /// <summary>The lines whose figures add up across: all but memos and running totals; null where that is all.</summary>
    public string[]? Summed =>
        _lines.Exists(line => IsOutside(line.Role)) ? _lines.Where(line => !IsOutside(line.Role)).Select(line => line.Id).ToArray() : null;

    public bool AreAllItems => _lines.TrueForAll(line => line.Role == LineRole.Item);

    /// <summary>The first line that is no item but has an item after it; null where the items come first.</summary>
    public string? BetweenItems =>
        _lines.FindLastIndex(line => line.Role == LineRole.Item) is var last && _lines.FindIndex(line => line.Role != LineRole.Item) is var first && first >= 0 && first < last
            ? _lines[first].Id
            : null;

    /// <summary>Each sum with the lines that are its own.</summary>
    public IEnumerable<(string Sum, LineRole Role, IReadOnlyList<string> Own)> Sums()
    {
        var open = new List<Line>();
        foreach (var line in _lines)
        {
            if (IsOutside(line.Role))
                continue;
            if (IsSum(line.Role))
            {
                var own = OwnOf(line, open);
                if (own.Count == 0)
                    throw TableCasting.NothingToSay($"The {_what} {Texts.Quote(line.Id)} is a {EnumNames<LineRole>.Of(line.Role)}, but no {_what} before it is left to add up.");
                var taken = own.ToHashSet();
                open.RemoveAll(taken.Contains);
                yield return (line.Id, line.Role, own.Select(part => part.Id).ToList());
            }

            open.Add(line);
        }
    }

    /// <summary>Each running-total line with the line before it.</summary>
    public IEnumerable<(string RunningTotal, string Of)> RunningTotals()
    {
        string? before = null;
        foreach (var line in _lines.Where(line => line.Role != LineRole.Memo))
        {
            if (line.Role != LineRole.RunningTotal)
                before = line.Id;
            else
                yield return (line.Id, before ?? throw TableCasting.NothingToSay($"The {_what} {Texts.Quote(line.Id)} is a running total, but no {_what} stands before it."));
        }
    }

    /// <summary>Each opening line with the closing line after it.</summary>
    public IEnumerable<(string Opening, string Closing)> Balances()
    {
        string? opening = null;
        foreach (var line in _lines)
        {
            if (line.Role == LineRole.Opening)
                opening = line.Id;
            if (line.Role == LineRole.Closing && opening is not null)
                yield return (opening, line.Id);
        }
    }

    private static List<Line> OwnOf(Line sum, List<Line> open)
    {
        if (sum.Role == LineRole.Total)
            return open.ToList();
        if (sum.Role == LineRole.Closing)
            return open.Skip(open.FindLastIndex(line => line.Role == LineRole.Opening)).ToList();
        if (sum.Section.Length > 0)
            return open.FindAll(line => string.Equals(line.Section, sum.Section, StringComparison.Ordinal));
        var sinceLastSum = open.FindLastIndex(line => IsSum(line.Role)) + 1;
        return sinceLastSum < open.Count ? open.Skip(sinceLastSum).ToList() : open.ToList();
    }

    private static bool IsSum(LineRole role) => role is LineRole.Subtotal or LineRole.Total or LineRole.Closing;

    private static bool IsOutside(LineRole role) => role is LineRole.Memo or LineRole.RunningTotal;

    private sealed record Line(string Id, LineRole Role, string Section);
}
