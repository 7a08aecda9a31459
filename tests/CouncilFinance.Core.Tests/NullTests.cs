using CouncilFinance.Apportionment;
using CouncilFinance.Assurance;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests;

/// <summary>Null is refused by name where it is handed in, not somewhere below.</summary>
public sealed class NullTests
{
    private static readonly YearSeries<decimal> Series = YearSeries.Starting(new FinancialYear(2015), 1m);
    private static readonly Authority Lbhf = new("LBHF");

    [Fact]
    public void Series_and_values_by_authority_name_the_argument()
    {
        Refused("series", () => YearSeries.Total<decimal>(null!));
        Refused("series", () => YearSeries.Total(null!));
        Refused("series", () => YearSeries.RunningTotals<decimal>(null!));
        Refused("series", () => YearSeries.Differences<decimal>(null!));
        Refused("series", () => YearSeries.Plus(null!, Series));
        Refused("series", () => YearSeries.Minus(null!, Series));
        Refused("series", () => YearSeries.Over<decimal>(null!, Series.Years));
        Refused("values", () => YearSeries.Starting<decimal>(Series.Years.First, null!));
        Refused("function", () => YearSeries.ForEach<decimal>(Series.Years, null!));
        Refused("function", () => Series.Map<decimal>(null!));
        Refused("other", () => Series.Zip<decimal, decimal>(null!, (left, _) => left));
        Refused("function", () => Series.Zip<decimal, decimal>(Series, null!));
        Refused("values", () => new YearSeries<decimal>(Series.Years, null!));
        Refused("entries", () => ByAuthority.Of<decimal>(null!));
        Refused("entries", () => new ByAuthority<decimal>(null!));
        Refused("values", () => ByAuthority.Total((ByAuthority<decimal>)null!));
        Refused("values", () => ByAuthority.Total((ByAuthority<Money>)null!));
        Refused("values", () => ByAuthority.Total((ByAuthority<YearSeries<decimal>>)null!));
        Refused("values", () => ByAuthority.Plus(null!, ByAuthority.Of((Lbhf, 1m))));
        Refused("values", () => ByAuthority.Minus(null!, ByAuthority.Of((Lbhf, 1m))));
        Refused("authority", () => ByAuthority.Of((Lbhf, 1m))[null!]);
        Refused("function", () => ByAuthority.Of((Lbhf, 1m)).Map<decimal>(null!));
        Refused("other", () => ByAuthority.Of((Lbhf, 1m)).Zip<decimal, decimal>(null!, (left, _) => left));
        Refused("function", () => ByAuthority.Of((Lbhf, 1m)).Zip<decimal, decimal>(ByAuthority.Of((Lbhf, 1m)), null!));
    }

    [Fact]
    public void Years_phasing_and_savings_name_the_argument()
    {
        Refused("text", () => FinancialYear.Parse(null!));
        Refused("s", () => FinancialYear.Parse(null!, null));
        Refused("text", () => FinancialYear.ParseShort(null!, 2000));
        Refused("text", () => FinancialYearRange.Parse(null!));
        Refused("s", () => FinancialYearRange.Parse(null!, null));
        Refused("incrementWeights", () => new PhasingProfile(null!));
        Refused("effects", () => EffectsByAuthority.Total(null!));
        Refused("effects", () => CumulativeEffect.Sum(Series.Years, null!));
        Refused("effect", () => SavingsLine.Recurrent("A", "x", Lbhf, (CumulativeEffect)null!));
        Refused("lines", () => new SavingsSchedule(Series.Years, null!));
        Refused("purchases", () => new PriceConvergence(null!));
    }

    [Fact]
    public void Apportionment_names_the_argument()
    {
        var (total, weights) = (Money.FromPounds(1), ByAuthority.Of((Lbhf, 1m)));

        Refused("weights", () => total.ApportionBy((IReadOnlyList<decimal>)null!));
        Refused("weights", () => total.ApportionBy((ByAuthority<decimal>)null!));
        Refused("weights", () => total.ApportionBy((ByAuthority<Money>)null!));
        Refused("weights", () => total.ApportionBy((YearSeries<decimal>)null!));
        Refused("weights", () => total.ApportionBy((IReadOnlyList<decimal>)null!, []));
        Refused("weights", () => total.ApportionBy((ByAuthority<decimal>)null!, ByAuthority.Of<ShareLimit>()));
        Refused("limits", () => total.ApportionBy([1m], (IReadOnlyList<ShareLimit>)null!));
        Refused("limits", () => total.ApportionBy(weights, (ByAuthority<ShareLimit>)null!));
        Refused("limits", () => total.ApportionBy(weights.Map(Money.FromPounds), (ByAuthority<ShareLimit>)null!));
        Refused("weights", () => 1m.ApportionBy((IReadOnlyList<decimal>)null!));
        Refused("weights", () => 1m.ApportionBy((ByAuthority<decimal>)null!));
        Refused("layers", () => total.ApportionInLayers(null!));
        Refused("weights", () => ApportionmentExplanation.Of(total, (IReadOnlyList<decimal>)null!));
        Refused("weights", () => ApportionmentExplanation.Of(total, (ByAuthority<decimal>)null!));
        Refused("weights", () => ApportionmentExplanation.Of(total, (ByAuthority<Money>)null!));
        Refused("title", () => ApportionmentLayer.By(null!, weights));
        Refused("weights", () => ApportionmentLayer.By("x", (ByAuthority<decimal>)null!));
        Refused("weights", () => ApportionmentLayer.By("x", (ByAuthority<Money>)null!));
        Refused("caps", () => ApportionmentLayer.By("x", weights).WithCaps(null!));
        Refused("balances", () => Settlement.Of(null!));
        Refused("from", () => new Transfer(null!, Lbhf, total));
        Refused("to", () => new Transfer(Lbhf, null!, total));
    }

    [Fact]
    public void Printed_tables_name_the_argument()
    {
        var table = new PrintedTable("t", "T", PrintedUnit.Pounds, "a");

        Refused("title", () => new PrintedTable("t", null!, PrintedUnit.Pounds, "a"));
        Refused("title", () => new PrintedReport("r", null!, []));
        Refused("tables", () => new PrintedReport("r", "R", null!));
        Refused("label", () => new PrintedColumn("a", null!));
        Refused("label", () => new PrintedRow("a", null!, []));
        Refused("row", () => table.WithRow((PrintedRow)null!));
        Refused("claim", () => table.WithClaim(null!));
        Refused("cell", () => new PrintedRow("a", "1").WithCell(0, null!));
        Refused("table", () => new PrintedReport("r", "R", [table]).With(null!));
    }

    private static void Refused(string parameter, Func<object?> call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);
}
