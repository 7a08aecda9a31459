using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Lines of changes by year shown in either view: rounded once, as changes, so that both views add up and agree.</summary>
internal sealed class EffectTable
{
    private const string Changes = "change on the year before";
    private const string Effects = "effect against the base";

    private readonly IReadOnlyList<EffectLine> _lines;
    private readonly List<int> _places = [];
    private readonly ShownAmounts _shown;
    private readonly string _total;

    private EffectTable(IReadOnlyList<EffectLine> lines, int columns, TableSettings? settings, string total)
    {
        _lines = lines;
        _total = total;
        var grid = new AmountGrid(columns, settings, hasRunningTotals: true);
        foreach (var line in lines)
            _places.Add(line.Counts ? grid.Add(line.Changes.Values) : grid.AddOutside(line.Changes.Values));
        foreach (var section in Sections().Where(section => section.Title.Length > 0))
            grid.AddSection(section.Lines.Where(line => lines[line].Counts).Select(line => _places[line]));
        _shown = grid.Round();
    }

    /// <summary>The table of the lines. Those of one section stand together.</summary>
    public static DisplayTable Of(string title, string labels, FinancialYearRange years, IEnumerable<EffectLine> lines, ScheduleView view, TableSettings? settings, string total)
    {
        Enums.Defined(view);
        var headings = YearSeries.ForEach(years, _ => 0m).Headings().ToList();
        var table = new EffectTable(lines.ToList(), headings.Count, settings, total);
        var shown = new DisplayTable(settings?.Title ?? Titled(title, view), labels, [.. headings, .. view == ScheduleView.Cumulative ? Array.Empty<string>() : ["All years"]]);
        return table._shown.Finish(shown.WithRows(view switch
        {
            ScheduleView.Cumulative => table.Rows(ShownAmounts.RunningTotals),
            ScheduleView.Incremental => table.Rows(WithSum),
            _ => table.Rows(WithSum, Changes).Concat(table.Rows(changes => [.. ShownAmounts.RunningTotals(changes)], Effects, hasSum: false)),
        }));
    }

    private IEnumerable<DisplayRow> Rows(Func<decimal[], decimal[]> view, string? heading = null, bool hasSum = true)
    {
        if (heading is not null && Sections().TrueForAll(section => section.Title.Length == 0))
            yield return new DisplayRow(RowKind.Heading, Capital(heading));
        foreach (var (title, lines) in Sections())
        {
            if (title.Length > 0)
                yield return new DisplayRow(RowKind.Heading, heading is null ? title : $"{title}: {heading}");
            foreach (var line in lines)
                yield return Row(RowKind.Line, _lines[line].Label, _lines[line].Counts ? _shown[_places[line]] : _shown.Outside(_places[line]));
            if (title.Length > 0)
                yield return Row(RowKind.Subtotal, new DisplayCell($"{title} total"), _shown.SumOf(lines.Where(line => _lines[line].Counts).Select(line => _places[line])));
        }

        yield return Row(RowKind.Total, new DisplayCell(_total), _shown.Total());

        DisplayRow Row(RowKind kind, DisplayCell label, decimal[] changes)
        {
            var row = _shown.Row(kind, label, view(changes));
            return hasSum ? row : new DisplayRow(kind, label, row.Cells.Append(new DisplayCell(string.Empty)));
        }
    }

    private List<(string Title, List<int> Lines)> Sections() => Enumerable.Range(0, _lines.Count)
        .GroupBy(line => _lines[line].Section, StringComparer.Ordinal)
        .Select(section => (section.Key, section.ToList()))
        .ToList();

    private static decimal[] WithSum(decimal[] changes) => [.. changes, changes.Sum()];

    private static string Titled(string title, ScheduleView view) => view switch
    {
        ScheduleView.Cumulative => $"{title}: {Effects}",
        ScheduleView.Incremental => $"{title}: {Changes}",
        _ => title,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
