using System.Text;
using System.Xml.Linq;
using CouncilFinance.Presentation;
using CouncilFinance.Savings;
using CouncilFinance.Tests.Presentation;

namespace CouncilFinance.Tests.Laws;

public sealed class PresentationLaws
{
    private static readonly string[] Pieces =
        ["<b>", "|", "\\", "&amp;", "&", "\n", "\r", "\t", "`", "</table>", "]]>", "\u2028", "<!--", "é", "*", "\"", "'", "\u0001", "\ud800", "__", "[a](b)", "  ", "x", "1,234", "\u0085"];

    [Property(Slow = true)]
    public void What_is_shown_of_a_schedule_adds_up_in_both_views(SavingsSchedule schedule, MoneyUnit unit)
    {
        var changes = new ReadTable(schedule.ToText(unit, ScheduleView.Incremental));
        var effects = new ReadTable(schedule.ToText(TableSettings.In(unit).WithBrackets()));
        var counted = Enumerable.Range(0, schedule.Lines.Count).Where(line => !schedule.Lines[line].IsCountedElsewhere).ToList();

        foreach (var read in new[] { changes, effects })
        {
            for (var column = 0; column < read.Headings.Count - 1; column++)
                Assert.Equal(counted.Sum(line => read.Figures(line)[column]), read.Figures(schedule.Lines.Count)[column]);
        }

        foreach (var row in counted.Append(schedule.Lines.Count))
        {
            var sums = 0m;
            Assert.Equal(effects.Figures(row), changes.Figures(row).SkipLast(1).Select(change => sums += change));
            Assert.Equal(changes.Figures(row)[^1], sums);
        }
    }

    [Property(Slow = true)]
    public void Every_figure_shown_is_within_a_unit_of_the_amount_and_is_it_where_that_is_whole(SavingsSchedule schedule, MoneyUnit unit)
    {
        var read = new ReadTable(schedule.ToText(unit));
        var worth = unit == MoneyUnit.Penny ? MoneyUnit.Pound : unit;
        foreach (var (line, row) in schedule.Lines.Select(line => line.Effect).Append(schedule.Total).Select((effect, row) => (effect, row)))
        {
            if (row < schedule.Lines.Count && schedule.Lines[row].IsCountedElsewhere)
                continue;
            foreach (var (shown, amount) in read.Figures(row).Zip(line.ByYear.Values))
            {
                Assert.True(Math.Abs(shown - amount.In(worth)) < Money.From(1m, unit).In(worth), $"{amount} is shown as {shown}");
                Assert.True(!amount.IsWhole(unit) || shown == amount.In(worth), $"{amount} is shown as {shown}");
            }
        }
    }

    [Property(Slow = true)]
    public void Sections_add_up_to_the_total(SavingsSchedule schedule, MoneyUnit unit)
    {
        var table = schedule.GroupBy(line => line.Confidence).ToTable(unit, ScheduleView.Incremental);
        var sections = table.Rows.Where(row => row.Kind == RowKind.Subtotal).ToList();

        for (var column = 0; column < table.Columns.Count; column++)
            Assert.Equal(ReadTable.Figure(table.Rows[^1].Cells[column].Text), sections.Sum(section => ReadTable.Figure(section.Cells[column].Text)));
    }

    [Property(Slow = true)]
    public void A_label_stays_text_on_one_line_and_in_one_cell(int[] picks, string? any)
    {
        var label = string.Concat(picks.Select(pick => Pieces[(pick & int.MaxValue) % Pieces.Length])) + any;
        var table = new DisplayTable(label, label, [new DisplayColumn(label), new DisplayColumn("2015/16", ColumnAlignment.Left)])
            .WithRow(RowKind.Heading, label)
            .WithRow(RowKind.Line, label, label, "63")
            .WithRow(RowKind.Total, label, label, label)
            .WithSource(label).WithNote(label).WithId("table");

        var lines = table.ToText().Split('\n');
        Assert.Equal(lines.Length, lines.Count(line => !line.Any(char.IsControl)));
        Assert.Equal(label.Any(character => !char.IsWhiteSpace(character) && !char.IsControl(character)) ? 12 : lines.Length, lines.Length);

        Assert.All(table.ToMarkdown().Split('\n').Where(line => line.StartsWith('|')), line => Assert.Equal(4, line.Replace("\\\\", string.Empty, StringComparison.Ordinal).Replace("\\|", string.Empty, StringComparison.Ordinal).Count(character => character == '|')));
        Assert.DoesNotContain('<', table.ToMarkdown());

        var html = XDocument.Parse(table.ToHtml());
        Assert.Equal(["thead", "tbody", "tfoot"], html.Descendants("table").Elements().Select(element => element.Name.LocalName).Where(name => name != "caption"));
        Assert.All(html.Descendants("tbody").Elements("tr"), row => Assert.Equal(Spaceless(label), Spaceless(row.Elements().First().Value)));
        Assert.Equal(Spaceless(label), Spaceless(html.Descendants("li").Single().Value));
    }

    [Property(Slow = true)]
    public void Text_has_every_row_as_wide_as_its_rule_or_less_and_reads_back(SavingsSchedule schedule)
    {
        var table = schedule.ToTable(TableSettings.Usual.WithBrackets());
        var read = new ReadTable(table.ToText());

        Assert.All(read.Lines.SkipWhile(line => line != read.Rule).TakeWhile(line => line.Length > 0), line => Assert.True(line.Length <= read.Rule.Length, line));
        Assert.Equal(table.Columns.Select(column => column.Heading), read.Headings.Skip(1));
        Assert.Equal(table.Rows.Select(row => row.Cells.Select(cell => cell.Text)), read.Rows.Select(row => row.Skip(1)));
    }

    [Property(Slow = true)]
    public void What_is_shown_is_the_same_in_every_culture(SavingsSchedule schedule, MoneyUnit unit)
    {
        var (text, markdown, html) = (schedule.ToText(unit), schedule.ToMarkdown(unit), schedule.ToHtml(unit));

        Cultures.InEach(() => Assert.Equal((text, markdown, html), (schedule.ToText(unit), schedule.ToMarkdown(unit), schedule.ToHtml(unit))));
    }

    private static string Spaceless(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is not (' ' or '\t' or '\n' or '\r')))
            kept.Append(rune.Value is < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return kept.ToString();
    }
}
