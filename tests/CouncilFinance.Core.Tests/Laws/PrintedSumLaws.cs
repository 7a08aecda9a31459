using System.Globalization;
using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>A figure as it is printed: a whole number of steps of so many decimal places, rounded or cut.</summary>
public sealed record PrintedSteps(int Steps, int Places, PrintedRounding Rounding)
{
    public decimal Step => 1m / (decimal)Math.Pow(10, Places);

    public decimal Value => Steps * Step;

    public string Text => Value.ToString("F" + Places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>What the true figure may be: half a step either side, of which the end away from nil prints as the next figure, or up to the next figure away from nil.</summary>
    public (decimal Low, bool HasLow, decimal High, bool HasHigh) Interval
    {
        get
        {
            var (below, above) = Rounding == PrintedRounding.Rounded ? (Step / 2m, Step / 2m) : (Steps > 0 ? 0m : Step, Steps < 0 ? 0m : Step);
            return (Value - below, Steps > 0, Value + above, Steps < 0);
        }
    }
}

/// <summary>Lines of printed figures, each with a factor, a constant, and what is printed as their sum.</summary>
public sealed record PrintedSum(IReadOnlyList<(IReadOnlyList<PrintedSteps> Figures, decimal Factor)> Lines, decimal Constant, IReadOnlyList<PrintedSteps> Total)
{
    public override string ToString() =>
        $"{string.Join("; ", Lines.Select(line => $"{line.Factor.ToString(CultureInfo.InvariantCulture)} × ({Row(line.Figures)})"))}, {Constant.ToString(CultureInfo.InvariantCulture)}, total {Row(Total)}";

    private static string Row(IEnumerable<PrintedSteps> figures) => string.Join(", ", figures.Select(figure => $"{figure.Text} {figure.Rounding}"));
}

/// <summary>The arbitraries of printed sums: small numbers, so that intervals often touch.</summary>
public static class PrintedSumGenerators
{
    private const int Places = 2;

    private static readonly Gen<PrintedRounding> Rounding = Gen.Elements(Enum.GetValues<PrintedRounding>());

    public static Arbitrary<PrintedSum> PrintedSum() => Arb.From(
        from columns in Gen.Choose(1, 3)
        from count in Gen.Choose(1, 6)
        from lines in Gen.ListOf(Line(columns), count)
        from constant in Gen.Frequency((3, Gen.Constant(0m)), (1, Gen.Elements(1m, -0.5m, 2.25m)))
        from moved in Gen.ArrayOf(Gen.Choose(-4, 4), columns)
        from places in Gen.Choose(0, Places)
        from rounding in Rounding
        let sum = new PrintedSum(lines.ToList(), constant, [])
        select sum with
        {
            Total = moved.Select((off, column) => new PrintedSteps(
                (int)decimal.Round((constant + lines.Sum(line => line.Factor * line.Figures[column].Value)) * (decimal)Math.Pow(10, places)) + off, places, rounding)).ToList(),
        },
        any => Enumerable.Range(0, any.Lines.Count > 1 ? any.Lines.Count : 0).Select(left => any with { Lines = any.Lines.Where((_, index) => index != left).ToList() }));

    private static Gen<(IReadOnlyList<PrintedSteps> Figures, decimal Factor)> Line(int columns) =>
        from places in Gen.Choose(0, Places)
        from rounding in Rounding
        from factor in Gen.Frequency((4, Gen.Constant(1m)), (3, Gen.Elements(-1m, 0m, 0.5m, -2m, 3m)))
        from steps in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(-30, 30))), columns)
        select ((IReadOnlyList<PrintedSteps>)[.. steps.Select(step => new PrintedSteps(step, places, rounding))], factor);
}

public sealed class PrintedSumLaws
{
    [Property(Arbitrary = [typeof(PrintedSumGenerators)])]
    public void A_sum_is_reckoned_with_its_interval_figure_by_figure_across_and_down(PrintedSum sum)
    {
        var across = Rows(sum).WithClaim(Claim.ForRow("total").IsSumOf(Operands(sum)));
        var down = Columns(sum).WithClaim(Claim.ForColumn("total").IsSumOf(Operands(sum)));

        Assert.Equal(Enumerable.Range(0, sum.Total.Count).Select(column => Expected(sum, column)), across.Check(0m).Select(Found));
        Assert.Equal(across.Check(0m).Select(Found), down.Check(0m).Select(Found));
    }

    [Property(Arbitrary = [typeof(PrintedSumGenerators)])]
    public void A_running_total_is_the_sum_of_the_figures_so_far(PrintedSum sum)
    {
        var (figures, _) = sum.Lines[0];
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "x", "so far");
        for (var row = 0; row < figures.Count; row++)
            table = table.WithRow(new PrintedRow(Printed.RowId(row), figures[row].Text, sum.Total[row].Text).WithRounding(figures[row].Rounding));

        var expected = Enumerable.Range(0, figures.Count).Select(last => Expected(
            new PrintedSum(figures.Take(last + 1).Select(figure => ((IReadOnlyList<PrintedSteps>)[figure], 1m)).ToList(), 0m, [sum.Total[last] with { Rounding = figures[last].Rounding }]), 0));

        Assert.Equal(expected, table.WithClaim(Claim.ForColumn("so far").IsRunningTotalOf("x")).Check(0m).Select(Found));
    }

    private static (decimal?, decimal?, decimal?, Verdict) Found(ClaimResult result) => (result.Recomputed, result.RecomputedLow, result.RecomputedHigh, result.Verdict);

    private static (decimal?, decimal?, decimal?, Verdict) Expected(PrintedSum sum, int column)
    {
        var (value, low, hasLow, high, hasHigh) = (sum.Constant, sum.Constant, true, sum.Constant, true);
        foreach (var (figures, factor) in sum.Lines.Where(line => line.Factor != 0m))
        {
            var figure = figures[column];
            var interval = figure.Interval;
            var (least, hasLeast, most, hasMost) = factor > 0m ? interval : (interval.High, interval.HasHigh, interval.Low, interval.HasLow);
            value += factor * figure.Value;
            (low, hasLow, high, hasHigh) = (low + (factor * least), hasLow && hasLeast, high + (factor * most), hasHigh && hasMost);
        }

        var total = sum.Total[column].Interval;
        var isPrintedSo = value == sum.Total[column].Value || IsIn(total, value);
        var meets = Reaches(low, hasLow, total.High, total.HasHigh) && Reaches(total.Low, total.HasLow, high, hasHigh);
        return (value, low, high, isPrintedSo ? Verdict.Exact : meets ? Verdict.ExplainedByRounding : Verdict.Impossible);
    }

    private static bool IsIn((decimal Low, bool HasLow, decimal High, bool HasHigh) interval, decimal value) =>
        Reaches(interval.Low, interval.HasLow, value, true) && Reaches(value, true, interval.High, interval.HasHigh);

    private static bool Reaches(decimal low, bool hasLow, decimal high, bool hasHigh) => low < high || (low == high && hasLow && hasHigh);

    private static ClaimOperand[] Operands(PrintedSum sum)
    {
        var operands = sum.Lines.Select((line, index) => ClaimOperand.Line(Printed.RowId(index)).Times(line.Factor));
        return [.. sum.Constant == 0m ? operands : operands.Append(ClaimOperand.Constant(sum.Constant))];
    }

    private static PrintedTable Rows(PrintedSum sum)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, [.. sum.Total.Select((_, column) => Printed.ColumnId(column))]);
        for (var line = 0; line < sum.Lines.Count; line++)
            table = table.WithRow(Row(Printed.RowId(line), sum.Lines[line].Figures));
        return table.WithRow(Row("total", sum.Total));
    }

    private static PrintedTable Columns(PrintedSum sum)
    {
        var table = new PrintedTable(
            "t", "T", PrintedUnit.Pounds,
            [.. sum.Lines.Select((line, index) => new PrintedColumn(Printed.RowId(index)).WithRounding(line.Figures[0].Rounding)), new PrintedColumn("total").WithRounding(sum.Total[0].Rounding)]);
        for (var column = 0; column < sum.Total.Count; column++)
            table = table.WithRow(Printed.ColumnId(column), [.. sum.Lines.Select(line => line.Figures[column].Text), sum.Total[column].Text]);
        return table;
    }

    private static PrintedRow Row(string id, IReadOnlyList<PrintedSteps> figures) =>
        new PrintedRow(id, [.. figures.Select(figure => figure.Text)]).WithRounding(figures[0].Rounding);
}
