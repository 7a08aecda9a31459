using System.Globalization;
using CouncilFinance.Assurance;
using FsCheck;
using FsCheck.Fluent;

namespace CouncilFinance.Tests.Laws;

/// <summary>Parts of a whole in pounds, printed as percentages of it to some decimal places.</summary>
public sealed record PrintedShares(IReadOnlyList<int> Parts, int Places)
{
    public decimal Step => 1m / Power(Places);

    public IReadOnlyList<decimal> Honest => Parts.Select(part => decimal.Round(100m * part / Parts.Sum(whole => (long)whole), Places, MidpointRounding.AwayFromZero)).ToList();

    public decimal Residual => 100m - Honest.Sum();

    /// <summary>The rows to move, one step each: those whose rounding went furthest the other way.</summary>
    public IReadOnlyList<int> Moved => Enumerable.Range(0, Parts.Count)
        .OrderByDescending(row => ((100m * Parts[row] / Parts.Sum(whole => (long)whole)) - Honest[row]) * Math.Sign(Residual))
        .Take((int)(Math.Abs(Residual) / Step)).Order().ToList();

    public PrintedTable Table(Func<int, decimal> move)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, [new PrintedColumn("net"), new PrintedColumn("share").WithUnit(PrintedUnit.Percent)]);
        for (var row = 0; row < Parts.Count; row++)
            table = table.WithRow($"part {row}", Parts[row].ToString(CultureInfo.InvariantCulture), (Honest[row] + (move(row) * Step)).ToString($"F{Places}", CultureInfo.InvariantCulture) + "%");
        return table.WithRow("total", Parts.Sum(part => (long)part).ToString(CultureInfo.InvariantCulture), "")
            .WithClaim(Claim.ForColumn("share").IsPercentageOf("net", ClaimOperand.Cell("total", "net")));
    }

    public override string ToString() => $"{string.Join(" ", Parts)} to {Places} places";

    private static decimal Power(int places) => places == 0 ? 1m : 10m * Power(places - 1);
}

public sealed class PercentageLaws
{
    private const int FewParts = 6;

    [Property(Arbitrary = [typeof(PercentageLaws)], Slow = true)]
    public void Percentages_moved_by_a_step_to_total_100_are_recognised_as_those_and_no_others(PrintedShares shares)
    {
        var table = shares.Table(row => shares.Moved.Contains(row) ? Math.Sign(shares.Residual) : 0);
        var found = table.FindAdjustedPercentages();

        if (!table.Check().Any(result => result.Verdict is Verdict.Impossible or Verdict.PossibleButImplausible))
        {
            Assert.Empty(found);
            return;
        }

        Assert.NotEqual(0m, shares.Residual);
        var adjusted = Assert.Single(found);
        Assert.Equal(shares.Moved.Select(row => $"part {row}"), adjusted.Moved.Select(result => result.Row));
        Assert.Equal(shares.Residual, adjusted.Residual);
        Assert.Equal(shares.Parts.Count, adjusted.Claims.Count);

        // A diagnosis of dozens of percentages of one whole looks at every three of them.
        if (shares.Parts.Count <= FewParts)
            Assert.All(table.Review().Findings, finding => Assert.Equal(Slip.PercentagesAdjusted, finding.LikelySlip));
    }

    [Property(Arbitrary = [typeof(PercentageLaws)], Slow = true)]
    public void Percentages_as_they_round_are_none_whatever_they_total(PrintedShares shares) => Assert.Empty(shares.Table(_ => 0m).FindAdjustedPercentages());

    // The total is 100 as before, and one figure stands two steps from what it ought to be, or two were moved against one another.
    [Property(Arbitrary = [typeof(PercentageLaws)], Slow = true)]
    public void Percentages_moved_further_or_against_one_another_are_none_though_they_total_100(PrintedShares shares, byte up, byte down)
    {
        var rows = shares.Moved.Count > 1 ? shares.Moved : Enumerable.Range(0, shares.Parts.Count).Except(shares.Moved).ToList();
        var (first, second) = (rows[up % rows.Count], rows[down % rows.Count]);
        if (first == second)
            return;
        var table = shares.Table(row => (shares.Moved.Contains(row) ? Math.Sign(shares.Residual) : 0) + (row == first ? 1m : row == second ? -1m : 0m));

        Assert.Empty(table.FindAdjustedPercentages());
    }

    // Parts of at least £1m in whole pounds: what the pounds round away is far less than a step.
    public static Arbitrary<PrintedShares> Shares() => Arb.From(
        from count in Gen.Choose(2, 30)
        from parts in Gen.ArrayOf(Gen.OneOf(Gen.Choose(1_000_000, 50_000_000), Gen.Elements(1_000_000, 2_000_000, 3_000_000)), count)
        from places in Gen.Choose(0, 2)
        select new PrintedShares(parts, places));
}
