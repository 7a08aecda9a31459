using System.Text.Json;
using System.Text.Json.Nodes;
using CouncilFinance.Assurance;
using Json.Schema;

namespace CouncilFinance.Tests.Assurance;

/// <summary>docs/report.schema.json, which editors and other programs check a report by, against the reports and against the library.</summary>
public sealed class ReportSchemaTests
{
    private const string Whole =
        """
        {"report":"r","title":"R","tables":[{"id":"t","title":"T","unit":"thousands","columns":["a",{"label":"b","role":"total"}],
        "rows":[{"label":"x","role":"item","cells":["1",{"text":"2","mark":"*"}]},{"label":"y","cells":[{"illegible":true},"3"]}],"casts":["rows"],
        "claims":[{"claim":"sum","row":"y","of":["x",5],"in":["b"],"within":0.5},{"claim":"mid-point","column":"b","of":["a",1]},
        {"claim":"payback","column":"b","of":["a"],"firstYear":"2010/11"},
        {"claim":"discount-factor","row":"x","firstYear":"2010/11","discounting":{"schedule":{"name":"f","source":"s","bands":[{"firstYear":0,"rate":0.04}]},"baseYear":"2010/11"}}]}]}
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromText(TextFile.Read(Repository.Path("docs/report.schema.json")));

    public static TheoryData<string> Reports => PublishedReportTests.Reports;

    public static TheoryData<string> Fuzzed => new(Fuzz.ReportDocuments.All);

    [Theory]
    [MemberData(nameof(Reports))]
    public void Published_report_is_valid(string name) => Assert.Empty(Errors(TextFile.Read(Repository.Path($"docs/reports/{name}.json"))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void What_the_library_writes_is_valid(string name) => Assert.Empty(Errors(Json.Of(PublishedReportTests.Read(name))));

    [Theory]
    [MemberData(nameof(Fuzzed))]
    public void Document_of_every_claim_role_and_cast_is_valid(string document) => Assert.Empty(Errors(document));

    // Each of them the library refuses too.
    [Theory]
    [InlineData("\"report\":\"r\",", "")]
    [InlineData("\"unit\":\"thousands\"", "\"unit\":\"£000\"")]
    [InlineData("\"columns\":[\"a\",{\"label\":\"b\",\"role\":\"total\"}]", "\"columns\":[]")]
    [InlineData("\"role\":\"item\"", "\"role\":\"sum\"")]
    [InlineData("\"casts\":[\"rows\"]", "\"casts\":[\"all\"]")]
    [InlineData("\"cells\":[\"1\"", "\"cells\":[1")]
    [InlineData("{\"illegible\":true}", "{\"mark\":\"*\"}")]
    [InlineData("{\"illegible\":true}", "{\"illegible\":true,\"text\":\"1\"}")]
    [InlineData("\"claim\":\"sum\"", "\"claim\":\"total\"")]
    [InlineData("\"row\":\"y\",\"of\"", "\"row\":\"y\",\"column\":\"a\",\"of\"")]
    [InlineData("\"of\":[\"x\",5]", "\"of\":[]")]
    [InlineData("\"of\":[\"a\",1]", "\"of\":[\"a\",1,2]")]
    [InlineData("\"within\":0.5", "\"within\":0")]
    [InlineData("\"within\":0.5", "\"from\":\"a\"")]
    [InlineData("\"within\":0.5", "\"firstYear\":\"2010/11\"")]
    [InlineData("\"within\":0.5", "\"counting\":\"interpolated\"")]
    [InlineData("\"of\":[\"a\"],\"firstYear\":\"2010/11\"", "\"of\":[\"a\"]")]
    [InlineData("\"title\":\"T\"", "\"titel\":\"T\"")]
    public void Broken_document_is_refused_by_schema_and_library_alike(string part, string broken)
    {
        var json = Whole.Replace(part, broken, StringComparison.Ordinal);

        Assert.NotEqual(Whole, json);
        Assert.Empty(Errors(Whole));
        Assert.NotEmpty(Errors(json));
        Assert.NotNull(Json.Read<PrintedReport>(Whole));
        Assert.ThrowsAny<JsonException>(() => Json.Read<PrintedReport>(json));
    }

    private static List<string> Errors(string json)
    {
        var results = Schema.Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : results.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).DefaultIfEmpty("invalid").ToList();
    }
}
