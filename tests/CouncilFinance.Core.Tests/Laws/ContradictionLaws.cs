using System.Globalization;
using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

public sealed class ContradictionLaws
{
    [Property(Slow = true)]
    public void A_true_table_printed_honestly_never_contradicts_itself(TrueTable truth, ushort[] hidden)
    {
        var table = Printed.Cast(truth);
        foreach (var place in hidden.Take(5))
            table = table.WithCell(table.Rows[place % table.Rows.Count].Id, table.Columns[place / table.Rows.Count % table.Columns.Count].Id, PrintedCell.Illegible);
        var search = table.FindContradictions();

        Assert.True(search.Found.Count == 0, search.ToString());
    }

    // A cell stands in one claim of its row and one of its column, so the claims are a network, and the proof of a contradiction, where there is
    // one, takes each claim once, turned or not, or leaves it out: all such sums are tried.
    [Property(Arbitrary = [typeof(Generators), typeof(ContradictionLaws)], Slow = true)]
    public void What_is_found_in_small_tables_is_what_trying_every_sum_of_claims_finds(CrossedTable crossed)
    {
        var table = crossed.Table();
        var search = table.FindContradictions();
        var holding = table.Check().Where(result => result.Verdict != Verdict.Impossible).ToList();

        Assert.Equal(Tried(table, holding), search.Found.Count > 0);
        foreach (var found in search.Found)
        {
            Assert.True(Contradicts(table, found.Claims, found.Multipliers), found.ToString());
            Assert.All(found.Claims, left => Assert.False(Tried(table, found.Claims.Where(claim => claim != left).ToList()), $"{found} without {left}"));
        }
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ContradictionLaws)], Slow = true)]
    public void A_claim_more_never_makes_a_contradiction_go_away(CrossedTable crossed)
    {
        var table = crossed.Table();
        var fewer = crossed.Table(crossed.Some);

        Assert.True(fewer.FindContradictions().Found.Count == 0 || table.FindContradictions().Found.Count > 0, fewer.FindContradictions().ToString());
    }

    [Property(Slow = true)]
    public void A_sum_restated_as_two_figures_too_far_apart_is_found_whatever_surrounds_it(TrueTable truth, byte apart)
    {
        var table = Printed.Cast(truth);
        var claims = table.Claims[0].Operands.ToArray();
        if (claims.Length < 2)
            return;
        var half = claims.Length / 2;
        var printed = table.Rows.Take(claims.Length).Sum(row => table.FigureAt(row.Id, "all")!.Value.InUnit);
        var (low, high) = (printed - half, printed + half + (apart % 3));
        var restated = new PrintedTable("t", "T", truth.Unit, "all").WithRow("low", Text(low)).WithRow("high", Text(high));
        restated = table.Rows.Take(claims.Length).Aggregate(restated, (sofar, row) => sofar.WithRow(row.Id, row.Cells[^1].Text));
        restated = restated.WithClaim(Claim.ForRow("low").IsSumOf(claims)).WithClaim(Claim.ForRow("high").IsSumOf(claims));

        // The same parts cannot come to figures more than one unit apart.
        if (restated.Check().All(result => result.Verdict != Verdict.Impossible))
            Assert.Equal(2, Assert.Single(restated.FindContradictions().Found).Claims.Count);
    }

    public static Arbitrary<CrossedTable> Crossed() => Arb.From(
        from rows in Gen.Choose(1, 3)
        from columns in Gen.Choose(1, 3)
        from cells in Gen.ArrayOf(Gen.Choose(-2, 12), rows * columns)
        from moves in Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Elements(-1, 1)), (1, Gen.Elements(-2, 2))), rows + columns + 1)
        from rounding in Gen.Frequency((3, Gen.Constant(PrintedRounding.Rounded)), (1, Gen.Constant(PrintedRounding.Truncated)))
        from some in Gen.Choose(0, 255)
        select new CrossedTable(rows, columns, cells, moves, rounding, some),
        any => Enumerable.Range(0, any.Moves.Count).Where(index => any.Moves[index] != 0)
            .Select(index => any with { Moves = any.Moves.Select((move, at) => at == index ? 0 : move).ToList() }));

    private static bool Tried(PrintedTable table, List<ClaimResult> claims)
    {
        var multipliers = new decimal[claims.Count];
        for (var number = 0; number < Math.Pow(3, claims.Count); number++)
        {
            var left = number;
            for (var index = 0; index < multipliers.Length; index++)
            {
                multipliers[index] = (left % 3) - 1;
                left /= 3;
            }

            if (Contradicts(table, claims, multipliers))
                return true;
        }

        return false;
    }

    /// <summary>Whether the claims, added up with their multipliers, come to nil for no true figures: recomputed less printed is nil for each.</summary>
    private static bool Contradicts(PrintedTable table, IReadOnlyList<ClaimResult> claims, IReadOnlyList<decimal> multipliers)
    {
        var cells = new Dictionary<(string, string), decimal>();
        for (var index = 0; index < claims.Count; index++)
        {
            var (claim, row, column) = (claims[index].Claim, claims[index].Row, claims[index].Column);
            Add(row, column, -multipliers[index]);
            foreach (var operand in claim.Operands)
                Add(claim.IsAboutRow ? operand.LineId! : row, claim.IsAboutRow ? column : operand.LineId!, multipliers[index]);
        }

        var (low, high, reachesLow, reachesHigh) = (0m, 0m, true, true);
        foreach (var ((row, column), times) in cells.Where(cell => cell.Value != 0m))
        {
            var figure = table.FigureAt(row, column)!.Value;
            low += times * (times > 0m ? figure.Low : figure.High);
            high += times * (times > 0m ? figure.High : figure.Low);
            reachesLow &= times > 0m ? figure.IncludesLow : figure.IncludesHigh;
            reachesHigh &= times > 0m ? figure.IncludesHigh : figure.IncludesLow;
        }

        return low > 0m || high < 0m || (low == 0m && !reachesLow) || (high == 0m && !reachesHigh);

        void Add(string row, string column, decimal times) => cells[(row, column)] = cells.GetValueOrDefault((row, column)) + times;
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A small table with totals both ways, some of them moved from what the printed cells come to, and some of its claims, a bit for each.</summary>
public sealed record CrossedTable(int Rows, int Columns, IReadOnlyList<int> Cells, IReadOnlyList<int> Moves, PrintedRounding Rounding, int Some)
{
    /// <summary>The table with all or some of its claims: one for each row and column and two for the grand total.</summary>
    public PrintedTable Table(int claims = 255)
    {
        var (rows, columns) = (Enumerable.Range(0, Rows).ToList(), Enumerable.Range(0, Columns).ToList());
        var rowTotals = rows.ConvertAll(row => columns.Sum(column => Cells[(row * Columns) + column]) + Moves[row]);
        var columnTotals = columns.ConvertAll(column => rows.Sum(row => Cells[(row * Columns) + column]) + Moves[Rows + column]);
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, [.. columns.Select(Name), "all"]).WithRounding(Rounding);
        foreach (var row in rows)
            table = table.WithRow(Name(row), [.. columns.Select(column => Name(Cells[(row * Columns) + column])), Name(rowTotals[row])]);
        table = table.WithRow("total", [.. columnTotals.Select(Name), Name(rowTotals.Sum() + Moves[^1])]);
        var (byColumn, byRow) = (Claim.ForColumn("all").IsSumOf(columns.Select(column => ClaimOperand.Line(Name(column))).ToArray()), Claim.ForRow("total").IsSumOf(rows.Select(row => ClaimOperand.Line(Name(row))).ToArray()));
        IEnumerable<Claim> all = [.. rows.Select(row => byColumn.In(Name(row))), .. columns.Select(column => byRow.In(Name(column))), byRow.In("all"), byColumn.In("total")];
        return all.Where((_, index) => ((claims >> index) & 1) == 1).Aggregate(table, (sofar, claim) => sofar.WithClaim(claim));
    }

    public override string ToString() => $"{Rounding} {Rows} by {Columns}: {string.Join(", ", Cells)}; moved {string.Join(", ", Moves)}; {Some}";

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
