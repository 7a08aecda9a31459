using System.Numerics;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Laws;

public sealed class CastingLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void The_rounding_is_the_best_of_all_roundings(CastingCase table) =>
        Assert.Equal(table.BestOfAll(), Cells(table, table.Table.RoundedTo(table.Unit)));

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void Where_totals_are_prescribed_or_sums_cross_it_is_still_the_best_and_is_refused_only_where_there_is_none(AnyCasting any)
    {
        var best = any.Case.BestOfAll();
        var block = any.Case.Table.BlockAt(any.Case.Unit);

        Assert.Equal(best is null, block is not null);
        if (best is not null)
            Assert.Equal(best, Cells(any.Case, any.Case.Table.RoundedTo(any.Case.Unit)));
        else
            Assert.Equal((block!.Asked, block.Possible), (Refusal(any.Case).Fact, Refusal(any.Case).OtherFact));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void What_blocks_a_table_blocks_it_whatever_is_prescribed_elsewhere(AnyCasting any)
    {
        var network = any.Case with { Sections = [] };
        if (network.Table.BlockAt(network.Unit) is not { } block)
            return;
        var named = network.Prescribed.Where(total => total is { Row: < 0, Column: < 0 } || block.Rows.Contains($"r{total.Row}") || block.Columns.Contains($"c{total.Column}")).ToList();

        Assert.NotNull((network with { Prescribed = named }).Table.BlockAt(network.Unit));
        Assert.All(block.Rows, row => Assert.Contains(row, network.Table.Rows));
        Assert.All(block.Columns, column => Assert.Contains(column, network.Table.Columns));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void Every_figure_is_a_whole_unit_beside_its_true_value_and_casts(SixByFive six, bool isRunning)
    {
        var table = six.Case with { IsRunning = isRunning, Sections = isRunning ? [] : [(0, 2), (0, 4)] };
        var rounded = Cells(table, table.Table.RoundedTo(table.Unit));

        Assert.All(table.Sums().Concat(Enumerable.Range(0, rounded.Count).Select(cell => (Cells: (IReadOnlyList<int>)[cell], Prescribed: (long?)null))), sum =>
        {
            var (least, most) = table.Bounds(sum.Cells, null);
            Assert.InRange(sum.Cells.Sum(cell => rounded[cell] - table.Parts(cell).Below), least, most);
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)], Slow = true)]
    public void Totals_and_running_totals_are_sums_of_the_rounded_cells(SixByFive six)
    {
        var table = six.Case with { Sections = [(1, 3)] };
        var rounded = table.Table.RoundedTo(table.Unit);

        Assert.Equal(rounded.Total, Money.Sum(rounded.TotalRow()));
        Assert.Equal(rounded.Total, Money.Sum(rounded.Rows.Select(rounded.TotalOf)));
        Assert.Equal(rounded.RunningTotals()[^1], rounded.Total);
        Assert.Equal(rounded.Row("s1-3"), Enumerable.Range(0, 5).Select(column => rounded["r1", $"c{column}"] + rounded["r2", $"c{column}"] + rounded["r3", $"c{column}"]));
        Assert.All(rounded.Rows.Append("s1-3"), row =>
        {
            Assert.Equal(rounded.TotalOf(row), rounded.RunningTotals(row)[^1]);
            Assert.Equal(rounded.Row(row)[0], rounded.RunningTotals(row)[0]);
            Assert.Equal(rounded.RunningTotals(row)[3], rounded.RunningTotals(row)[2] + rounded[row, "c3"]);
        });
    }

    // A circulation has least cost exactly when its residual network has no negative cycle (Klein). Written apart from the solver.
    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void No_cycle_of_moves_makes_the_rounding_better(SixByFive six)
    {
        var rounded = Cells(six.Case, six.Case.Table.RoundedTo(six.Case.Unit));

        Assert.False(CastingCertificate.HasBetter(six.Case, rounded));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void A_table_in_whole_units_stays_as_it_is(SixByFive six)
    {
        var whole = six.Case with { Thousandths = six.Case.Thousandths.Select(value => value - (value % 1_000)).ToList() };
        var rounded = whole.Table.RoundedTo(whole.Unit);

        Assert.Equal(whole.Thousandths.Select(value => value / 1_000), Cells(whole, rounded));
        Assert.Equal(0m, rounded.TotalMovement);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void Negating_a_table_negates_its_rounding(SixByFive six, bool isRunning)
    {
        var table = six.Case with { IsRunning = isRunning };
        var negated = table with { Thousandths = table.Thousandths.Select(value => -value).ToList() };

        Assert.Equal(Cells(table, table.Table.RoundedTo(table.Unit)).Select(units => -units), Cells(negated, negated.Table.RoundedTo(table.Unit)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)], Slow = true)]
    public void Turning_a_table_or_the_order_of_its_rows_changes_no_movement(SixByFive six)
    {
        var table = six.Case;
        var turned = table with { Columns = table.Rows, Thousandths = Enumerable.Range(0, 30).Select(cell => table.Thousandths[(cell % table.Rows * table.Columns) + (cell / table.Rows)]).ToList() };
        var reversed = table with { Thousandths = table.Thousandths.Chunk(table.Columns).Reverse().SelectMany(row => row).ToList() };
        var movement = table.Table.RoundedTo(table.Unit).TotalMovement;

        Assert.Equal(movement, turned.Table.RoundedTo(table.Unit).TotalMovement);
        Assert.Equal(movement, reversed.Table.RoundedTo(table.Unit).TotalMovement);
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void Prescribing_the_totals_of_the_best_rounding_changes_nothing(SixByFive six)
    {
        var rounded = six.Case.Table.RoundedTo(six.Case.Unit);
        var prescribed = rounded.Rows.Aggregate(six.Case.Table, (table, row) => table.WithRowTotal(row, rounded.TotalOf(row)));
        prescribed = rounded.Columns.Zip(rounded.TotalRow()).Aggregate(prescribed, (table, total) => table.WithColumnTotal(total.First, total.Second)).WithTotal(rounded.Total);

        Assert.Equal(rounded, prescribed.RoundedTo(six.Case.Unit));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void Movements_are_rounded_less_true_and_sum_to_the_total_movement(SixByFive six)
    {
        var rounded = six.Case.Table.RoundedTo(six.Case.Unit);
        var movements = rounded.Rows.SelectMany((row, r) => rounded.Columns.Select((column, c) =>
        {
            Assert.Equal((rounded[row, column] - six.Case.Amount(r, c)).In(six.Case.Unit), rounded.MovementOf(row, column));
            return Math.Abs(rounded.MovementOf(row, column));
        })).ToList();

        Assert.Equal(movements.Sum(), rounded.TotalMovement);
        Assert.All(movements, movement => Assert.InRange(movement, 0m, 0.999m));
    }

    // Each share is contribution × savings ÷ the year's savings; a council's total is a sum of fractions with different denominators.
    [Property(Arbitrary = [typeof(Generators), typeof(CastingGenerators)])]
    public void A_facility_s_table_is_beside_its_unrounded_shares_in_every_cell_and_total(AskedShares asked)
    {
        var rounded = asked.Facility.ToCastingTable().RoundedTo(asked.Unit);
        var sums = Enumerable.Range(0, asked.Years).Select(year => asked.Savings.Aggregate(BigInteger.Zero, (sum, savings) => sum + savings[year])).ToList();
        var common = sums.Aggregate(BigInteger.One, (product, sum) => product * sum);
        var unit = new BigInteger(Money.From(1m, asked.Unit).In(MoneyUnit.Penny)) * common;

        for (var council = 0; council < asked.Savings.Count; council++)
        {
            var shares = Enumerable.Range(0, asked.Years).Select(year => asked.Contributions[year] * asked.Savings[council][year] * (common / sums[year])).ToList();
            Assert.All(rounded.Row($"C{council}").Zip(shares), pair => Assert.True(BigInteger.Abs(Scaled(pair.First) - pair.Second) < unit));
            Assert.True(BigInteger.Abs(Scaled(rounded.TotalOf($"C{council}")) - shares.Aggregate(BigInteger.Add)) < unit);
        }

        Assert.All(rounded.TotalRow().Zip(asked.Contributions), pair => Assert.True(BigInteger.Abs(Scaled(pair.First) - (pair.Second * common)) < unit));

        BigInteger Scaled(Money amount) => new BigInteger(amount.In(MoneyUnit.Penny)) * common;
    }

    private static List<long> Cells(CastingCase table, RoundedTable rounded) =>
        rounded.Rows.SelectMany(rounded.Row).Select(amount => (long)amount.In(table.Unit)).ToList();

    private static ContradictionException Refusal(CastingCase table) => Assert.Throws<ContradictionException>(() => table.Table.RoundedTo(table.Unit));
}
