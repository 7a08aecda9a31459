using System.Text.Json;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class ReportJsonTests
{
    private const string Whole =
        """
        {"report":"r","title":"A report","tables":[
          {"id":"t","title":"T","source":"paragraph 1","note":"n","unit":"thousands","rounding":"truncated","blankMeansNil":true,
           "columns":["a",{"id":"b","label":"B","unit":"percent","rounding":"rounded"}],
           "rows":[{"label":"x","cells":["1",{"text":"2","mark":"*"}]},
                   {"id":"y","label":"Why","section":"S","unit":"pounds","rounding":"rounded","cells":[{"illegible":true},{"text":"3","unit":"number","rounding":"truncated"}]}],
           "claims":[{"claim":"sum","row":"y","of":["x",5,{"table":"u","line":"z"},{"row":"x","column":"a","times":-1}],"in":["b"]},
                     {"claim":"running-total","column":"b","of":["a"],"from":"y"}]},
          {"id":"u","title":"U","unit":"pounds","columns":["b"],"rows":[{"label":"z","cells":["9"]}],"claims":[]}]}
        """;

    [Fact]
    public void Every_property_comes_back_as_it_was_written()
    {
        var report = Json.Read<PrintedReport>(Whole);

        Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(Whole)), Json.Of(report));
        var table = report["t"];
        Assert.Equal(table, Json.RoundTrip(table));
        Assert.Equal(table.Claims, table.Claims.Select(Json.RoundTrip));
        Assert.ThrowsAny<JsonException>(() => Json.Read<Claim>("""{"claim":"sum","row":"y","of":[]}"""));
        Assert.Equal(("T", "paragraph 1", "n", PrintedUnit.Thousands, PrintedRounding.Truncated, true), (table.Title, table.Source, table.Note, table.Unit, table.Rounding, table.BlankMeansNil));
        Assert.Equal(("B", PrintedUnit.Percent, PrintedRounding.Rounded), (table.Columns[1].Label, table.Columns[1].Unit, table.Columns[1].Rounding));
        Assert.Equal(("Why", "S", PrintedUnit.Pounds, PrintedRounding.Rounded), (table.Rows[1].Label, table.Rows[1].Section, table.Rows[1].Unit, table.Rows[1].Rounding));
        Assert.Equal(("*", CellState.Illegible), (table["x", "b"].Mark, table["y", "a"].State));
        Assert.Equal(new PrintedCell("3").WithUnit(PrintedUnit.Number).WithRounding(PrintedRounding.Truncated), table["y", "b"]);
        Assert.Equal(Claim.ForRow("y").IsSumOf("x", 5m, ClaimOperand.Line("z").In("u"), ClaimOperand.Cell("x", "a").Times(-1m)).In("b"), table.Claims[0]);
        Assert.Equal(Claim.ForColumn("b").IsRunningTotalOf("a").From("y"), table.Claims[1]);
    }

    [Theory]
    [InlineData("\"report\":\"r\",", "", "A report wants the property 'report'")]
    [InlineData("\"report\":\"r\"", "\"report\":\"\"", "The 'report' of a report is one line of text")]
    [InlineData("\"unit\":\"thousands\"", "\"unit\":\"£000\"", "'£000' is not a PrintedUnit: it is one of 'pounds', 'thousands'")]
    [InlineData("\"blankMeansNil\":true", "\"blankMeansNil\":\"yes\"", "The 'blankMeansNil' of a table is true or false")]
    [InlineData("\"cells\":[\"9\"]", "\"cells\":[\"9\",\"8\"]", "The table 'u' has 1 columns; the row 'z' has 2 cells")]
    [InlineData("\"cells\":[\"9\"]", "\"cells\":[9]", "In the table 'u': In the row 'z': A cell is a string such as")]
    [InlineData("\"cells\":[\"9\"]", "\"cells\":[{\"text\":\"9\",\"illegible\":true}]", "illegible has no 'text'")]
    [InlineData("\"cells\":[\"9\"]", "\"cells\":[{\"mark\":\"*\"}]", "A cell wants the property 'text'")]
    [InlineData("\"line\":\"z\"", "\"line\":\"q\"", "The table 'u' has no row 'q'")]
    [InlineData("\"table\":\"u\"", "\"table\":\"v\"", "The report 'r' has no table 'v'")]
    [InlineData("\"claim\":\"sum\"", "\"claim\":\"total\"", "'total' is not a ClaimKind", "'sum'")]
    [InlineData("\"row\":\"y\",\"of\"", "\"of\"", "either a 'row' or a 'column'")]
    [InlineData("\"row\":\"y\",\"of\"", "\"row\":\"y\",\"column\":\"b\",\"of\"", "either a 'row' or a 'column'")]
    [InlineData("{\"table\":\"u\",\"line\":\"z\"}", "{\"table\":\"u\"}", "either a 'line', or a 'row' and a 'column'")]
    [InlineData("{\"row\":\"x\",\"column\":\"a\",\"times\":-1}", "{\"row\":\"x\"}", "An operand wants the property 'column'")]
    [InlineData("\"times\":-1", "\"times\":\"x\"", "number of at most 28 digits, not '\"x\"'")]
    [InlineData("\"x\",5,", "\"x\",5e99,", "number of at most 28 digits, not '5e99'")]
    [InlineData("\"in\":[\"b\"]", "\"in\":[7]", "A line is named by a string, not '7'")]
    [InlineData("\"in\":[\"b\"]", "\"in\":[]", "at least one line across")]
    [InlineData("\"in\":[\"b\"]", "\"from\":\"b\"", "Only a running total and a discount factor have a 'from'")]
    [InlineData("\"in\":[\"b\"]", "\"within\":0", "A tolerance is above nil")]
    [InlineData("\"in\":[\"b\"]", "\"within\":\"10\"", "at most 28 digits, not '\"10\"'")]
    [InlineData("\"in\":[\"b\"]", "\"firstYear\":\"2010/11\"", "Only a net present value, a payback or a discount factor has a 'firstYear'; a sum has none")]
    [InlineData("\"in\":[\"b\"]", "\"counting\":\"interpolated\"", "Only a payback has a 'counting'; a sum has none")]
    [InlineData("\"in\":[\"b\"]", "\"crossing\":\"first\"", "Only a payback has a 'crossing'")]
    [InlineData("\"in\":[\"b\"]", "\"countedFrom\":\"2010/11\"", "Only a payback has a 'countedFrom'")]
    [InlineData("\"in\":[\"b\"]", "\"discounting\":{}", "has a 'discounting'; a sum has none")]
    [InlineData("\"claim\":\"sum\"", "\"claim\":\"payback\"", "A claim wants the property 'firstYear'")]
    [InlineData("\"claim\":\"sum\"", "\"firstYear\":\"2010/11\",\"claim\":\"net-present-value\"", "A claim wants the property 'discounting'")]
    [InlineData("\"claim\":\"sum\"", "\"firstYear\":\"2010/11\",\"countedFrom\":7,\"claim\":\"payback\"", "In 'countedFrom': A financial year is a string")]
    [InlineData("\"claims\":[{", "\"casts\":[7],\"claims\":[{", "A cast is one of 'columns', 'rows', 'sections', 'running-totals', 'opening-is-closing', not '7'")]
    [InlineData("\"claims\":[{", "\"casts\":[\"columns\"],\"claims\":[{", "In the table 't': The table 't' has no row that is a total or closing")]
    [InlineData("\"section\":\"S\"", "\"role\":\"sum\"", "'sum' is not a LineRole: it is one of 'item', 'subtotal'")]
    [InlineData("\"id\":\"u\"", "\"id\":\"t\"", "'t' stands twice")]
    [InlineData("\"tables\":[", "\"tables\":5,\"x\":[", "A report has no property 'x'")]
    [InlineData("\"note\":\"n\"", "\"notes\":\"n\"", "A table has no property 'notes'")]
    public void Malformed_report_says_where_and_why(string part, string broken, params string[] named)
    {
        var json = Whole.Replace(part, broken, StringComparison.Ordinal);
        Assert.NotEqual(Whole, json);

        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<PrintedReport>(json));
        Assert.All(named, name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Casts_and_roles_are_read_and_written_as_the_claims_they_stand_for()
    {
        var table = Json.Read<PrintedTable>(
            """
            {"id":"t","title":"T","unit":"pounds","columns":["a",{"label":"all","role":"total"}],"rows":[{"label":"x","cells":["1","1"]},{"label":"Total","role":"total","cells":["1","1"]}],
             "casts":["columns","rows"],"claims":[{"claim":"average","row":"Total","of":["x"]}]}
            """);

        Assert.Equal([Claim.ForRow("Total").IsSumOf("x"), Claim.ForColumn("all").IsSumOf("a"), Claim.ForRow("Total").IsAverageOf("x")], table.Claims);
        Assert.Equal(
            """{"id":"t","title":"T","unit":"pounds","columns":["a",{"label":"all","role":"total"}],"rows":[{"label":"x","cells":["1","1"]},{"label":"Total","role":"total","cells":["1","1"]}],"claims":[{"claim":"sum","row":"Total","of":["x"]},{"claim":"sum","column":"all","of":["a"]},{"claim":"average","row":"Total","of":["x"]}]}""",
            Json.Of(table));
    }

    [Fact]
    public void Conventions_come_back_as_they_were_written()
    {
        const string Payback = """{"claim":"payback","column":"b","of":["a"],"firstYear":"2011/12","counting":"whole-years","crossing":"final","countedFrom":"2010/11","within":0.5}""";
        const string Factor = """{"claim":"discount-factor","row":"x","firstYear":"2010/11","discounting":{"schedule":{"name":"f","source":"s","bands":[{"firstYear":0,"rate":0.04}]},"baseYear":"2010/11","timing":"end-of-year","factorPlaces":4},"from":"b"}""";

        Assert.Equal(Payback, Json.Of(Json.Read<Claim>(Payback)));
        Assert.Equal(Factor, Json.Of(Json.Read<Claim>(Factor)));
        Assert.ThrowsAny<JsonException>(() => Json.Read<Claim>(Factor.Replace("\"factorPlaces\":4", "\"rowUnit\":\"thousand\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_go_out_with_everything_an_auditor_asks_and_do_not_come_in()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a", "b").WithRow("x", "1", "tbc").WithRow("y", "2", "2").WithRow("total", "4", "4")
            .WithClaim(Claim.ForRow("total").IsSumOf("x", "y"));

        Assert.Equal(
            """[{"report":"t","table":"t","claim":"total = x \u002B y","row":"total","column":"a","unit":"thousands","printed":4,"recomputed":3,"gap":1,"printedInterval":[3.5,4.5],"recomputedInterval":[2,4],"verdict":"explained-by-rounding","likelihood":0.25},{"report":"t","table":"t","claim":"total = x \u002B y","row":"total","column":"b","unit":"thousands","printed":4,"recomputed":null,"gap":null,"printedInterval":[3.5,4.5],"recomputedInterval":null,"verdict":"not-testable","likelihood":null,"whyNotTestable":"\u0027x\u0027 in \u0027b\u0027 is to be confirmed"}]""",
            Json.Of(table.Check()));
        Assert.Throws<NotSupportedException>(() => Json.Read<ClaimResult>("{}"));
    }
}
