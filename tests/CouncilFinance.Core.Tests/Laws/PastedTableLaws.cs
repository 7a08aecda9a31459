using System.Globalization;
using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>Text of the pieces that tables are made of, in any order.</summary>
public sealed record TableText(string Value)
{
    public static Arbitrary<TableText> Any() => Arb.From(
        from count in Gen.Choose(0, 40)
        from pieces in Gen.ArrayOf(
            Gen.Frequency(
                (12, Gen.Elements("\t", "|", ",", "\n", "\r\n", "\r", "\"", "\"\"", " ", "---", "|---|---:|", "\\|")),
                (8, Gen.Elements("Total", "LBHF", "1", "026", "1,026", "£", "(371)", "13%*", "tbc", "-", "Sub-total", "a\tb\n", "|a|b|\n", ",a,b\n")),
                (1, Gen.Elements("\0", "\u0085", "\uD800", "\uFEFF", "\u2028", "\u00A0", "\uFFFD", "😀"))),
            count)
        select new TableText(string.Concat(pieces)));
}

public sealed class PastedTableLaws
{
    private static readonly string[] Labels = ["Commissioning", "£ and % of \"all\"", "a, b | c\\d", "خدمات", "1,026", "Sub-total", "\"quoted\"", "x"];

    private static readonly Dictionary<string, Func<string[], string>> Renderings = new(StringComparer.Ordinal)
    {
        ["tab"] = fields => string.Join('\t', fields),
        ["pipe"] = fields => string.Join(" | ", fields.Select(Escaped)),
        ["markdown"] = fields => $"| {string.Join(" | ", fields.Select(Escaped))} |" + (fields[0].Length == 0 ? "\n|" + string.Concat(fields.Select((_, index) => index == 0 ? "---|" : "---:|")) : string.Empty),
        ["csv"] = fields => string.Join(',', fields.Select(field => field.AsSpan().ContainsAny(',', '"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field)),
    };

    [Property(Slow = true)]
    public void A_table_reads_back_from_its_own_text(TrueTable truth, bool padded, bool windows) => Cultures.InEach(() =>
    {
        var columns = truth.Rows[0].Count;
        string[] headings = [string.Empty, .. Enumerable.Range(0, columns).Select(index => $"20{11 + index}/{12 + index}")];
        var rows = truth.Rows.Select((row, index) => (string[])[Labels[index % Labels.Length], .. row.Select(amount => Text(amount, truth.Unit))]).ToList();
        foreach (var (name, render) in Renderings)
        {
            // What a comma may be is certain only where no line may end early.
            var options = padded && name != "csv" ? PastedTextOptions.PadShortLines : PastedTextOptions.None;
            var text = string.Join(windows ? "\r\n" : "\n", rows.Prepend(headings).Select(render));
            var table = PrintedTable.FromText("t", "T", truth.Unit, text, options);

            Assert.Equal(headings.Skip(1), table.Columns.Select(column => column.Label));
            Assert.Equal(rows.Select(row => row[0]), table.Rows.Select(row => row.Label));
            Assert.Equal(rows.Select(row => row.Skip(1).Select(cell => new PrintedCell(cell))), table.Rows.Select(row => row.Cells));
            Assert.Equal(rows.Count, table.Rows.Select(row => row.Id).Distinct().Count());
        }
    });

    [Property(Arbitrary = [typeof(Generators), typeof(TableText)])]
    public void Any_text_is_a_table_or_a_FormatException(TableText text, bool padded, bool byLabel)
    {
        var options = (padded ? PastedTextOptions.PadShortLines : PastedTextOptions.None) | (byLabel ? PastedTextOptions.RolesFromLabels : PastedTextOptions.None);
        if (PrintedTable.TryFromText("t", "T", PrintedUnit.Pounds, text.Value, options, out var table))
        {
            Assert.Equal(table, PrintedTable.FromText("t", "T", PrintedUnit.Pounds, text.Value, options));
            Assert.Equal(table, Json.RoundTrip(table));
        }
        else
        {
            var error = Assert.Throws<FormatException>(() => PrintedTable.FromText("t", "T", PrintedUnit.Pounds, text.Value, options));
            Assert.Contains("pasted table", error.Message, StringComparison.Ordinal);
            Assert.Null(table);
        }
    }

    private static string Escaped(string field) => field.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(Money amount, PrintedUnit unit) =>
        decimal.Round(amount.Pounds / (unit == PrintedUnit.Thousands ? 1_000m : 1m)).ToString("#,##0;(#,##0);-", CultureInfo.InvariantCulture);
}
