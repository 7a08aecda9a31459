using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

/// <summary>How likely honest rounding makes a gap: P(|gap| ≥ k) = P(|U₁ + … + Uₙ| ≥ k − ½) for n parts and a total of one precision.</summary>
public sealed class LikelihoodTests
{
    // Irwin and Hall: the sum S of n uniforms on [0, 1] has P(S ≤ 1) = 1/n! and P(S ≤ 3/2) = ((3/2)ⁿ − n (1/2)ⁿ)/n!.
    [Theory]
    [InlineData(2, 1, 0.25)] // 2 × P(S ≤ 1/2) = 2 × (1/2)²/2
    [InlineData(3, 1, 0.3333)] // 2 × P(S ≤ 1) = 2/6
    [InlineData(4, 1, 0.401)] // 2 × (81/16 − 4/16)/24
    [InlineData(4, 2, 0.005208)] // 2 × (1/2)⁴/24
    [InlineData(5, 2, 0.01667)] // 2/120
    [InlineData(6, 3, 0.0000434)] // 2 × (1/2)⁶/720
    [InlineData(7, 3, 0.0003968)] // 2/7!
    [InlineData(10, 5, 0.0000000005382)] // 2 × (1/2)¹⁰/10!
    public void Likelihood_parts_and_total_of_one_precision_is_the_closed_form(int parts, int gap, double expected)
    {
        foreach (var sign in new[] { 1, -1 })
            Assert.Equal((decimal)expected, Result(PrintedUnit.Thousands, parts, (3 * parts) + (sign * gap)).Likelihood);
    }

    [Fact]
    public void Likelihood_of_what_is_exact_is_one_and_of_what_is_impossible_nil()
    {
        Assert.Equal((Verdict.Exact, 1m), Judged(Result(PrintedUnit.Thousands, 4, 12)));
        Assert.Equal((Verdict.ExplainedByRounding, 0.005208m), Judged(Result(PrintedUnit.Thousands, 4, 14)));
        Assert.Equal((Verdict.PossibleButImplausible, 0.0000434m), Judged(Result(PrintedUnit.Thousands, 6, 21)));
        Assert.Equal((Verdict.Impossible, 0m), Judged(Result(PrintedUnit.Thousands, 4, 15)));
        Assert.Null(Table(PrintedUnit.Thousands, 2, "tbc").Check()[0].Likelihood);
    }

    // Twice a figure is off by up to a whole unit, evenly: half of it is a half or more, and a quarter three quarters or more.
    [Theory]
    [InlineData(2, 7, 0.5)]
    [InlineData(-2, -7, 0.5)]
    [InlineData(4, 13, 0.75)]
    [InlineData(4, 14, 0.25)]
    public void Likelihood_of_a_multiple_is_that_of_its_wider_rounding(int factor, int printed, double expected)
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Thousands, "a").WithRow("x", "3").WithRow("times", printed.ToString(CultureInfo.InvariantCulture))
            .WithClaim(Claim.ForRow("times").IsSumOf(ClaimOperand.Line("x").Times(factor)));

        Assert.Equal((decimal)expected, table.Check(0m)[0].Likelihood);
    }

    [Fact]
    public void Threshold_is_the_users()
    {
        var table = Table(PrintedUnit.Thousands, 4, "14");

        Assert.Equal(Verdict.ExplainedByRounding, table.Check(0.005208m)[0].Verdict);
        Assert.Equal(Verdict.PossibleButImplausible, table.Check(0.005209m)[0].Verdict);
        Assert.Equal(Verdict.ExplainedByRounding, Table(PrintedUnit.Thousands, 6, "21").Check(0m)[0].Verdict);
        Bad.Input<ArgumentOutOfRangeException>(() => table.Check(-0.1m), "A likelihood is from 0 to 1; -0.1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => table.Check(1.1m), "A likelihood is from 0 to 1; 1.1 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => table.Diagnose(2m), "A likelihood is from 0 to 1; 2 is not");
    }

    // A gap within the total's own rounding is exact, and not weighed. Drawn by rounding made-up amounts, from a seed: the closed forms, the mixed ones and the near-normal ones against what happens.
    [Theory]
    [InlineData(8, 1, 1)]
    [InlineData(30, 1, 1)]
    [InlineData(100, 1, 1)]
    [InlineData(250, 1, 1)]
    [InlineData(12, 1, 100)]
    [InlineData(40, 1, 10)]
    [InlineData(5, 100, 1)]
    [InlineData(20, 10, 1)]
    public void Likelihood_agrees_with_simulation(int parts, int partStep, int totalStep)
    {
        const int Trials = 200_000;
        var random = new Random(2011 + parts);
        var gaps = new Dictionary<decimal, int>();
        for (var trial = 0; trial < Trials; trial++)
        {
            var (sum, printed) = (0.0, 0L);
            for (var part = 0; part < parts; part++)
            {
                var amount = random.NextDouble() * 1_000_000;
                sum += amount;
                printed += (long)Math.Round(amount / partStep, MidpointRounding.AwayFromZero) * partStep;
            }

            var gap = ((long)Math.Round(sum / totalStep, MidpointRounding.AwayFromZero) * totalStep) - printed;
            gaps[gap] = (gaps.TryGetValue(gap, out var times) ? times : 0) + 1;
        }

        foreach (var gap in gaps.Keys.Select(Math.Abs).Distinct().Where(gap => gap > 0m && (totalStep <= partStep || 2 * gap > totalStep)).Order().Take(12))
        {
            var share = (double)gaps.Where(other => Math.Abs(other.Key) >= gap).Sum(other => other.Value) / Trials;
            var told = (double)Mixed(parts, partStep, totalStep, gap);
            var error = 5 * Math.Sqrt(Math.Max(share * (1 - share), 1.0 / Trials) / Trials);
            Assert.True(Math.Abs(told - share) <= error + (0.02 * share), $"{parts} parts, gap {gap}: told {told:G4}, drawn {share:G4}");
        }
    }

    // The likelihood of a gap between a total in steps of its own and parts in steps of theirs, all in pounds with trailing digits cut off by a suffix.
    private static decimal Mixed(int parts, int partStep, int totalStep, decimal gap)
    {
        // Steps of 1 and 10 and 100 pence are pounds to so many places: parts with p places, the total with q.
        var (partPlaces, totalPlaces) = (2 - (int)Math.Log10(partStep), 2 - (int)Math.Log10(totalStep));
        var part = 10_000m;
        var sum = (part * parts * 100m) + gap;
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a");
        for (var row = 0; row < parts; row++)
            table = table.WithRow("row " + row.ToString(CultureInfo.InvariantCulture), part.ToString("F" + partPlaces.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

        // A gap that the total's own step does not divide lies in the parts: the last part takes the rest.
        var total = Math.Round(sum / totalStep, MidpointRounding.AwayFromZero) * totalStep;
        var rest = (total - sum) / 100m;
        if (rest != 0m)
            table = table.WithCell("row 0", "a", new PrintedCell((part + rest).ToString("F" + partPlaces.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
        table = table.WithRow("total", (total / 100m).ToString("F" + totalPlaces.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            .WithClaim(Claim.ForRow("total").IsSumOf([.. table.Rows.Select(row => (ClaimOperand)row.Id)]));
        var result = table.Check(0m)[0];
        Assert.Equal(gap / 100m, Math.Abs(result.Gap!.Value));
        return result.Likelihood!.Value;
    }

    private static (Verdict Verdict, decimal? Likelihood) Judged(ClaimResult result) => (result.Verdict, result.Likelihood);

    private static ClaimResult Result(PrintedUnit unit, int parts, int total) => Table(unit, parts, total.ToString(CultureInfo.InvariantCulture)).Check()[0];

    /// <summary>So many parts of 3 and a total.</summary>
    private static PrintedTable Table(PrintedUnit unit, int parts, string total)
    {
        var table = new PrintedTable("t", "T", unit, "a");
        for (var row = 0; row < parts; row++)
            table = table.WithRow("row " + row.ToString(CultureInfo.InvariantCulture), "3");
        return table.WithRow("total", total).WithClaim(Claim.ForRow("total").IsSumOf([.. table.Rows.Select(row => (ClaimOperand)row.Id)]));
    }
}
