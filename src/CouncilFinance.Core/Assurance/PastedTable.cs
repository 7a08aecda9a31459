using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A table made of pasted text.</summary>
internal sealed class PastedTable
{
    private const int MostCells = 1_000_000;

    private static readonly string[] TotalLabels = ["total", "totals", "grand total"];
    private static readonly string[] SubtotalLabels = ["subtotal", "sub-total", "sub total"];

    private readonly PastedTextOptions _options;
    private readonly int _columns;
    private readonly OwnIds _ids = new();
    private readonly List<PrintedRow> _rows = [];
    private string _section = string.Empty;

    private PastedTable(PastedTextOptions options, int columns)
    {
        _options = options;
        _columns = columns;
    }

    /// <summary>The text as a table with the id, title and unit of another.</summary>
    public static PrintedTable Read(PrintedTable named, string text, PastedTextOptions options)
    {
        if ((options & ~(PastedTextOptions.PadShortLines | PastedTextOptions.RolesFromLabels)) != PastedTextOptions.None)
            throw Enums.Undefined(options, nameof(options));
        var lines = PastedLines.Of(text);
        if (lines.Count == 0)
            throw new FormatException("The pasted table has no line with anything in it; its headings come first.");
        var headings = lines[0].Fields.Skip(1).Select(field => field.Text).ToList();
        while (headings is [.., { Length: 0 }])
            headings.RemoveAt(headings.Count - 1);
        if (headings.Count == 0)
            throw lines[0].Wrong("holds the headings, and has none beside that of the labels; tabs, pipes or commas part them.");
        if ((long)headings.Count * (lines.Count - 1) > MostCells)
            throw new FormatException($"A pasted table has at most {Invariant.Text(MostCells)} cells; {Invariant.Text(lines.Count - 1)} lines of {Invariant.Text(headings.Count)} columns are more.");
        foreach (var line in lines)
            line.RequireText();
        var ids = new OwnIds();
        var columns = headings.Select((heading, index) => new PrintedColumn(ids.For(heading, string.Empty, $"column {Invariant.Text(index + 1)}"), heading)).ToList();
        var table = new PastedTable(options, columns.Count);
        foreach (var line in lines.Skip(1))
            table.Add(line);
        return new PrintedTable(named.Id, named.Title, named.Unit, columns).WithRows(table._rows);
    }

    private void Add(PastedLine line)
    {
        var label = line.Fields[0].Text;
        if (line.Fields.Skip(1).All(field => field.IsBlank))
        {
            _section = label;
            return;
        }

        RefuseThousandsCommas(line);
        var cells = line.Fields.Skip(1).Select(field => field.Text).ToList();
        while (cells.Count > _columns && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
        if (cells.Count > _columns || (cells.Count < _columns && !Has(PastedTextOptions.PadShortLines)))
            throw line.Wrong($"has {Counted(cells.Count)} after its label, {Texts.Quote(label)}; the headings have {Counted(_columns)}.");
        cells.AddRange(Enumerable.Repeat(string.Empty, _columns - cells.Count));

        var role = Has(PastedTextOptions.RolesFromLabels) ? RoleOf(label) : LineRole.Item;
        if (role == LineRole.Total)
            _section = string.Empty;
        var row = new PrintedRow(_ids.For(label, _section, $"row {Invariant.Text(_rows.Count + 1)}"), label, cells.Select(cell => new PrintedCell(cell))).WithRole(role);
        _rows.Add(_section.Length > 0 ? row.WithSection(_section) : row);
    }

    // 1,026 in two fields: more fields than columns, a group no figure begins with, or a line that could as well end early.
    private void RefuseThousandsCommas(PastedLine line)
    {
        for (var index = 1; index < line.Fields.Length - 1; index++)
        {
            var (field, next) = (line.Fields[index], line.Fields[index + 1]);
            if (field.MayGoOnWith(next) && (line.Fields.Length > _columns + 1 || next.Text[0] == '0' || Has(PastedTextOptions.PadShortLines)))
                throw line.Wrong($"may have a thousands comma, {Texts.Quote($"{field.Text},{next.Text}")}, among the commas that part its fields; figures with commas go in quotation marks.");
        }
    }

    private bool Has(PastedTextOptions option) => (_options & option) != PastedTextOptions.None;

    private static string Counted(int fields) => fields == 1 ? "1 field" : $"{Invariant.Text(fields)} fields";

    private static LineRole RoleOf(string label) =>
        Array.Exists(TotalLabels, total => Begins(label, total)) ? LineRole.Total
        : Array.Exists(SubtotalLabels, subtotal => Begins(label, subtotal)) ? LineRole.Subtotal
        : LineRole.Item;

    private static bool Begins(string label, string words) =>
        label.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (label.Length == words.Length || !char.IsLetterOrDigit(label[words.Length]));
}
