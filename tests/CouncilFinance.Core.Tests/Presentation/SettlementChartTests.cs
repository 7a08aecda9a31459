using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;
using CouncilFinance.Presentation;
using CouncilFinance.Tests.CrossCharges;

namespace CouncilFinance.Tests.Presentation;

public sealed class SettlementChartTests
{
    [Fact]
    public void A_year_of_a_shared_service() => GuideImage.Compare("settlement", Commissioning.Statement(HostPolicy.SharedAtOnce).ToSvg());

    [Fact]
    public void Every_payment_is_said()
    {
        var settlement = Settlement.Of(Commissioning.Pounds(-1_500m, 1_000m, 500m));
        var drawn = new DrawnSvg(settlement.ToSvg());

        Assert.Equal("Arrows from payer to payee, Who pays whom. Kensington and Chelsea pays Hammersmith and Fulham £1,000; Westminster pays Hammersmith and Fulham £500.", drawn.Description);
        Assert.Equal(["Kensington and Chelsea", "Westminster", "Hammersmith and Fulham"], drawn.Bars.Select(bar => bar.Label));
        Assert.Equal(drawn.Bars[0].Height + drawn.Bars[1].Height, drawn.Bars[2].Height);
        Assert.Contains("<tr><th scope=\"row\">Westminster</th><td>Hammersmith and Fulham</td><td>500</td></tr>", settlement.ToFigure(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_owed_is_said() =>
        Assert.Contains("Nothing is owed.", new DrawnSvg(Settlement.Of(Commissioning.Pounds(0m, 0m, 0m)).ToSvg()).Texts);

    [Fact]
    public void Many_authorities_with_long_names_stay_within_the_drawing()
    {
        var balances = new ByAuthority<Money>(Enumerable.Range(0, 33).Select(index => KeyValuePair.Create(
            new Authority($"A{index}", $"The Metropolitan and Royal Borough Council of Number {index}"), Money.FromPounds(index == 0 ? -32_000_000_000m : 1_000_000_000m))));
        foreach (var width in new[] { 320, 720, 2000 })
            Assert.Empty(new DrawnSvg(Settlement.Of(balances).ToSvg(ChartSettings.Usual.WithWidth(width))).Outside());
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("settlement", Assert.Throws<ArgumentNullException>(() => ((Settlement)null!).ToSvg()).ParamName);
        Assert.Equal("statement", Assert.Throws<ArgumentNullException>(() => ((CrossChargeStatement)null!).ToFigure()).ParamName);
    }
}
