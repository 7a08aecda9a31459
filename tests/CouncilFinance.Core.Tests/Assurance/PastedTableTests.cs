using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class PastedTableTests
{
    // triborough-adult-social-care-2011, section 1, as its text has it.
    [Theory]
    [InlineData("\t2011/12\t2012/13\nLBHF\t63\t1026\nTotal\t146\t2,949*\n")]
    [InlineData("£000 | 2011/12 | 2012/13\r\nLBHF | 63 | 1026\r\n\r\nTotal | 146 | 2,949*")]
    [InlineData("| | 2011/12 | 2012/13 |\n|---|---:|:--:|\n| LBHF | 63 | 1026 |\n| Total | 146 | 2,949* |")]
    [InlineData("|2011/12|2012/13\rLBHF|63|1026\rTotal|146|2,949*")]
    [InlineData("\uFEFF,2011/12,\"2012/13\"\nLBHF, 63 ,1026\n  \nTotal,146, \"2,949*\" \n")]
    [InlineData("\t2011/12\t2012/13\t\t\nLBHF\t63\t1026\t\n\t\t\t\nTotal\t146\t2,949*\t\t\t")]
    public void Text_of_any_kind_is_a_table(string text)
    {
        var table = Read(text);

        Assert.Equal(["2011/12", "2012/13"], table.Columns.Select(column => column.Id));
        Assert.Equal(["LBHF: 63 | 1026", "Total: 146 | 2,949*"], table.Rows.Select(row => row.ToString()));
        Assert.Equal(("2,949", "*", CellState.Figure), (table["Total", "2012/13"].Text, table["Total", "2012/13"].Mark, table["Total", "2012/13"].State));
        Assert.Equal(("t", "T", PrintedUnit.Thousands), (table.Id, table.Title, table.Unit));
        Assert.All(table.Rows, row => Assert.Equal((LineRole.Item, ""), (row.Role, row.Section)));
    }

    [Fact]
    public void A_line_with_a_label_only_heads_a_section_and_repeated_labels_get_ids_of_their_own()
    {
        var table = Read("\ta\t\ta\nLBHF\nIT\t1\t2\t3\nIT\t1\t2\t3\nRBKC:\t\t\nIT\t1\t2\t3\nIT\t1\t2\t3\n\t4\t\t5\n");

        Assert.Equal(["a", "column 2", "a (2)"], table.Columns.Select(column => column.Id));
        Assert.Equal(["a", "", "a"], table.Columns.Select(column => column.Label));
        Assert.Equal(["IT", "LBHF: IT", "RBKC:: IT", "RBKC:: IT (2)", "row 5"], table.Rows.Select(row => row.Id));
        Assert.Equal(["IT", "IT", "IT", "IT", ""], table.Rows.Select(row => row.Label));
        Assert.Equal(["LBHF", "LBHF", "RBKC:", "RBKC:", "RBKC:"], table.Rows.Select(row => row.Section));
    }

    [Fact]
    public void Totals_are_taken_from_labels_only_where_that_is_asked_for()
    {
        const string Text = ",a\nWCC\nx,1\nSub-Total,1\nSUBTOTAL of all,1\nsub total,1\nTOTAL SAVINGS,1\nTotally,1\nGrand total:,1\nTotal,1\nTotals,1\nAll total,1";
        var table = Read(Text, PastedTextOptions.RolesFromLabels);

        Assert.Equal(
            [
                LineRole.Item, LineRole.Subtotal, LineRole.Subtotal, LineRole.Subtotal, LineRole.Total, LineRole.Item, LineRole.Total, LineRole.Total, LineRole.Total,
                LineRole.Item,
            ],
            table.Rows.Select(row => row.Role));
        Assert.Equal(["WCC", "WCC", "WCC", "WCC", "", "", "", "", "", ""], table.Rows.Select(row => row.Section));
        Assert.All(Read(Text).Rows, row => Assert.Equal((LineRole.Item, "WCC"), (row.Role, row.Section)));
    }

    [Fact]
    public void Pasted_casts_check_at_once()
    {
        var table = Read("\t2011/12\t2012/13\nLBHF\t63\t1026\nRBKC\t31\t601\nWestminster\t52\t1321\nTotal\t146\t2949", PastedTextOptions.RolesFromLabels).WithCasts(TableCast.Columns);

        Assert.Equal([Verdict.Exact, Verdict.ExplainedByRounding], table.Check().Select(result => result.Verdict));
    }

    [Fact]
    public void Short_lines_are_padded_only_where_that_is_asked_for()
    {
        Assert.Equal("x: 1 | ", Read("\ta\tb\nx\t1", PastedTextOptions.PadShortLines).Rows[0].ToString());
        Assert.Equal("x: 1 | 2", Read(",a,b\nx,1,2", PastedTextOptions.PadShortLines).Rows[0].ToString());
        Refused("\ta\tb\nx\t1\n", "Line 2 of the pasted table has 1 field after its label, 'x'; the headings have 2 fields.");
        Refused("\ta\nw\t1\nx\t1\t2", "Line 3 of the pasted table has 2 fields after its label, 'x'; the headings have 1 field.", PastedTextOptions.PadShortLines);
    }

    [Theory]
    [InlineData(",a,b\nx,\"1,026\",5\n", "1,026|5")]
    [InlineData(",a,b\n\"x\",\"say \"\"about\"\" 5\", \"two\nlines\" \n", "say \"about\" 5|two lines")]
    [InlineData(",a,b\nx,5\" pipe,£1 \n", "5\" pipe|£1")]
    [InlineData(",a,b\nx,5,100", "5|100")]
    [InlineData(",a,b\nx,5,\"026\"", "5|026")]
    [InlineData(",a,b\nx,5,1026", "5|1026")]
    [InlineData(",a,b\nx,\"\",5", "|5")]
    [InlineData("\ta\tb\nx\t5\t026", "5|026")]
    [InlineData("a|b\\|c|d\nx|5 \\| 6|7", "5 | 6|7")]
    [InlineData("| |a|b|\n|-|-|-|\n|-|1|2|\nx|3|4", "1|2")]
    public void Fields_are_read_as_they_are_parted(string text, string cells) =>
        Assert.Equal(cells, string.Join('|', Read(text).Rows[0].Cells.Select(cell => cell.Text)));

    [Theory]
    [InlineData(",a,b\nx,1,026,5", "Line 2 of the pasted table may have a thousands comma, '1,026', among the commas that part its fields; figures with commas go in quotation marks.")]
    [InlineData(",a,b\nx,£1,026.50", "may have a thousands comma, '£1,026.50'")]
    [InlineData(",a,b\nx,(1,026)", "may have a thousands comma, '(1,026)'")]
    [InlineData(",a,b\nx,1,234,5,", "may have a thousands comma, '1,234'")]
    [InlineData(",a,b\nw,1,2\nx,1,000", "Line 3 of the pasted table may have a thousands comma, '1,000'")]
    [InlineData(",a,b\nx,1,2,3", "Line 2 of the pasted table has 3 fields after its label, 'x'")]
    [InlineData(",a\n\"x,1", "Line 2 of the pasted table has a quotation mark that is not closed.")]
    [InlineData(",a\n\"w\n\",1\n\"x\" y,1", "Line 4 of the pasted table has text after a closing quotation mark, 'y,1'")]
    [InlineData("", "The pasted table has no line with anything in it")]
    [InlineData(" \n\t\t\n,,", "The pasted table has no line with anything in it")]
    [InlineData("Savings\nx\t1", "Line 1 of the pasted table holds the headings, and has none beside that of the labels")]
    [InlineData("Savings\t\t", "Line 1 of the pasted table holds the headings")]
    [InlineData("\ta\nx\t1\u0007", "Line 2 of the pasted table has a control character, or half of a character, in '1\u0007'")]
    [InlineData("\ta\nx\t1\uD800", "has a control character")]
    public void Text_that_is_no_table_is_refused_by_line(string text, string message) => Refused(text, message);

    [Theory]
    [InlineData(",a,b\nx,1,234", "may have a thousands comma, '1,234'")]
    [InlineData(",a,b,c\nx,1,234", "may have a thousands comma, '1,234'")]
    public void A_line_that_may_end_early_may_have_a_thousands_comma(string text, string message) => Refused(text, message, PastedTextOptions.PadShortLines);

    [Fact]
    public void A_table_of_a_million_cells_at_most_is_read()
    {
        var headings = string.Concat(Enumerable.Repeat("\ta", 1_001));
        var lines = string.Concat(Enumerable.Repeat("\nx\t1", 1_000));

        Refused(headings + lines, "at most 1000000 cells; 1000 lines of 1001 columns are more", PastedTextOptions.PadShortLines);
    }

    [Fact]
    public void Bad_arguments_are_no_format_errors()
    {
        Bad.Input<ArgumentException>(() => PrintedTable.FromText(" ", "T", PrintedUnit.Pounds, "\ta\nx\t1"), "An id is one line");
        Bad.Input<ArgumentOutOfRangeException>(() => PrintedTable.FromText("t", "T", (PrintedUnit)9, "\ta\nx\t1"), "Pounds, Thousands");
        Bad.Input<ArgumentOutOfRangeException>(() => PrintedTable.FromText("t", "T", PrintedUnit.Pounds, "\ta\nx\t1", (PastedTextOptions)4), "None, PadShortLines, RolesFromLabels");
        Assert.Throws<ArgumentNullException>("text", () => PrintedTable.FromText("t", "T", PrintedUnit.Pounds, null!));
        Assert.False(PrintedTable.TryFromText("t", "T", PrintedUnit.Pounds, null, PastedTextOptions.None, out var none));
        Assert.Null(none);
    }

    private static PrintedTable Read(string text, PastedTextOptions options = PastedTextOptions.None)
    {
        var table = PrintedTable.FromText("t", "T", PrintedUnit.Thousands, text, options);
        Assert.True(PrintedTable.TryFromText("t", "T", PrintedUnit.Thousands, text, options, out var same));
        Assert.Equal(table, same);
        return table;
    }

    private static void Refused(string text, string message, PastedTextOptions options = PastedTextOptions.None)
    {
        Assert.Contains(message, Assert.Throws<FormatException>(() => PrintedTable.FromText("t", "T", PrintedUnit.Thousands, text, options)).Message, StringComparison.Ordinal);
        Assert.False(PrintedTable.TryFromText("t", "T", PrintedUnit.Thousands, text, options, out var none));
        Assert.Null(none);
    }
}
