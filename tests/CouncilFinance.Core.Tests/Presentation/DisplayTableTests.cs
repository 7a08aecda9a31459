using CouncilFinance.Presentation;

namespace CouncilFinance.Tests.Presentation;

public sealed class DisplayTableTests
{
    private static readonly DisplayTable Small = new DisplayTable("Savings", "Saving", "2015/16", "2016/17")
        .WithUnit("£000").WithSource("Section 3.1")
        .WithRow(RowKind.Heading, "Commissioning")
        .WithRow(RowKind.Line, "Staff", "1,026", "(63)")
        .WithRow(new DisplayRow(RowKind.Line, new DisplayCell("Contracts"), [new DisplayCell("5", "a"), new DisplayCell("7")]))
        .WithRow(RowKind.Subtotal, "Commissioning total", "1,031", "(56)")
        .WithRow(RowKind.Total, "Total", "1,031", "(56)")
        .WithNote(new DisplayNote("a", "As agreed."))
        .WithNote("Cash.");

    [Fact]
    public void Text_has_digits_under_digits_and_marks_beside_them() => Assert.Equal(
        """
        Savings (£000)
        Section 3.1

        Saving               2015/16      2016/17 
        -------------------  -----------  --------
        Commissioning
        Staff                  1,026          (63)
        Contracts                  5 [a]        7
        Commissioning total    1,031          (56)
        -------------------  -----------  --------
        Total                  1,031          (56)

        [a] As agreed.
        Cash.

        """.Replace(" \n", "\n", StringComparison.Ordinal),
        Small.ToText());

    [Fact]
    public void Markdown_has_bold_totals_and_notes_as_a_list() => Assert.Equal(
        """
        **Savings (£000)**

        Source: Section 3.1

        | Saving | 2015/16 | 2016/17 |
        | :--- | ---: | ---: |
        | **Commissioning** |  |  |
        | Staff | 1,026 | (63) |
        | Contracts | 5 \[a\] | 7 |
        | **Commissioning total** | **1,031** | **(56)** |
        | **Total** | **1,031** | **(56)** |

        - **a**: As agreed.
        - Note: Cash.

        """,
        Small.ToMarkdown());

    [Fact]
    public void HTML_has_headers_with_scope_and_marks_that_link_where_there_is_an_id() => Assert.Equal(
        """
        <div class="cf-block" id="section-3-1">
        <div class="cf-scroll" role="region" tabindex="0" aria-label="Savings (£000)">
        <table class="cf-table">
        <caption>Savings <span class="cf-unit">(£000)</span> <span class="cf-source">Section 3.1</span></caption>
        <thead>
        <tr><th scope="col" class="cf-words">Saving</th><th scope="col" class="cf-figure">2015/16</th><th scope="col" class="cf-figure">2016/17</th></tr>
        </thead>
        <tbody>
        <tr class="cf-heading"><th scope="rowgroup" colspan="3">Commissioning</th></tr>
        <tr><th scope="row" class="cf-label">Staff</th><td class="cf-figure">1,026</td><td class="cf-figure">(63)</td></tr>
        <tr><th scope="row" class="cf-label">Contracts</th><td class="cf-figure cf-marked">5<sup class="cf-mark"><a id="section-3-1-mark-a.1.0" href="#section-3-1-note-a"><span class="cf-unseen">note </span>a</a></sup></td><td class="cf-figure">7</td></tr>
        <tr class="cf-subtotal"><th scope="row" class="cf-label">Commissioning total</th><td class="cf-figure">1,031</td><td class="cf-figure">(56)</td></tr>
        </tbody>
        <tfoot>
        <tr class="cf-total"><th scope="row" class="cf-label">Total</th><td class="cf-figure">1,031</td><td class="cf-figure">(56)</td></tr>
        </tfoot>
        </table>
        </div>
        <ul class="cf-notes">
        <li id="section-3-1-note-a"><b class="cf-note-mark">a</b> As agreed. <a class="cf-back" href="#section-3-1-mark-a.1.0"><span class="cf-unseen">back to Contracts / 2015/16</span><span aria-hidden="true">↩︎</span></a></li>
        <li>Cash.</li>
        </ul>
        </div>

        """,
        Small.WithId("section 3.1").ToHtml());

    [Fact]
    public void Marks_are_no_links_without_an_id() => Assert.DoesNotContain("<a ", Small.ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void A_row_without_a_cell_for_each_column_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Small.WithRow(RowKind.Line, "Staff", "1"));
        Assert.StartsWith("The table has 2 columns beside its labels; the row 'Staff' has 1 cells.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DisplayRow(RowKind.Heading, "Staff", "1"));
    }

    [Fact]
    public void Tables_are_equal_when_everything_about_them_is()
    {
        Assert.Equal(Small, Small.WithTitle("Savings"));
        Assert.NotEqual(Small, Small.WithNote("Cash."));
        Assert.NotEqual(Small, Small.WithRow(RowKind.Line, "Staff", "1", "2"));
        Assert.Equal("Savings (£000): 5 rows by 2 columns", Small.ToString());
    }

    [Theory]
    [InlineData(MoneyUnit.Penny, 1)]
    [InlineData(MoneyUnit.Million, 5)]
    [InlineData(MoneyUnit.Pound, -1)]
    public void Places_that_no_table_has_are_refused(MoneyUnit unit, int places) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TableSettings.In(unit, places));

    [Fact]
    public void Pence_show_where_any_amount_has_them_unless_a_unit_is_said()
    {
        var amounts = ByAuthority.Of((new Authority("A"), Money.FromPounds(1_200.5m)), (new Authority("B"), Money.FromPounds(-3)));

        Assert.Equal(["1,200.50", "-3.00", "1,197.50"], Shown(amounts.ToText()));
        Assert.Equal(["1,200.50", "(3.00)", "1,197.50"], Shown(amounts.ToText(TableSettings.Usual.WithBrackets())));
        Assert.Equal(["1", "0", "1"], Shown(amounts.ToText(MoneyUnit.Thousand)));
        Assert.Equal(["1.201", "-0.003", "1.198"], Shown(amounts.ToText(TableSettings.In(MoneyUnit.Thousand, 3))));

        static IEnumerable<string> Shown(string text) => new ReadTable(text).Rows.Select(row => row[1]);
    }

    [Fact]
    public void Amounts_too_large_to_round_together_are_rounded_alone_and_a_note_says_so()
    {
        var amounts = ByAuthority.Of((new Authority("A"), Money.MaxValue), (new Authority("B"), -Money.MaxValue));
        Assert.Contains("too large to be rounded together", amounts.ToText(TableSettings.In(MoneyUnit.Million, 1)), StringComparison.Ordinal);
    }
}
