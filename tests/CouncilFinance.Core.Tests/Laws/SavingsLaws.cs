using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests.Laws;

public sealed class SavingsLaws
{
    [Property]
    public void Grouping_then_totalling_is_totalling(SavingsSchedule schedule)
    {
        Assert.Equal(schedule.Total, schedule.GroupBy(line => line.Service).Total);
        Assert.Equal(schedule.Total, schedule.GroupBy(line => line.Authority).Total);
        Assert.Equal(schedule.Total, schedule.GroupBy(line => (line.Kind, line.Confidence)).Total);
        Assert.Equal(schedule.Total, CumulativeEffect.Sum(schedule.Years, schedule.TotalByAuthority().Values));
        Assert.Equal(schedule.Lines.Count, schedule.GroupBy(line => line.Category).Sum(group => group.Value.Lines.Count));
    }

    [Property]
    public void A_pivot_in_either_order_has_the_same_totals(SavingsSchedule schedule)
    {
        var pivot = schedule.Pivot(line => line.Service, line => line.Confidence);
        var turned = schedule.Pivot(line => line.Confidence, line => line.Service);

        Assert.Equal((schedule.Total, schedule.Total), (pivot.Total, turned.Total));
        Assert.All(pivot.Rows, row => Assert.Equal(pivot.RowTotal(row), CumulativeEffect.Sum(schedule.Years, pivot.Columns.Select(column => pivot[row, column]))));
        Assert.All(pivot.Columns, column => Assert.Equal(pivot.ColumnTotal(column), turned.RowTotal(column)));
        Assert.All(pivot.Rows, row => Assert.All(pivot.Columns, column => Assert.Equal(pivot[row, column], turned[column, row])));
    }

    [Property]
    public void The_total_is_the_sum_of_the_lines_that_count_in_each_year(SavingsSchedule schedule)
    {
        foreach (var year in schedule.Years)
        {
            var sum = Money.Zero;
            foreach (var line in schedule.Lines)
                sum += line.IsCountedElsewhere ? Money.Zero : line.Effect.ByYear[year];
            Assert.Equal(sum, schedule.Total.ByYear[year]);
        }
    }

    [Property]
    public void The_order_of_lines_changes_no_total(SavingsSchedule schedule)
    {
        var reversed = new SavingsSchedule(schedule.Years, schedule.Lines.Reverse());

        Assert.Equal(schedule.Total, reversed.Total);
        Assert.Equal(schedule.RecurrentLevel, reversed.RecurrentLevel);
    }

    [Property]
    public void A_line_counted_elsewhere_changes_no_total(SavingsSchedule schedule, SavingsLine line)
    {
        var effect = new CumulativeEffect(YearSeries.ForEach(schedule.Years, year => line.Effect[year]));
        var elsewhere = SavingsLine.Recurrent("elsewhere", line.Title, line.Authority, effect).WithCountedElsewhere("the programme");
        var shown = schedule.With(elsewhere);

        Assert.Equal(schedule.Lines.Count + 1, shown.Lines.Count);
        Assert.Equal((schedule.Total, schedule.RecurrentLevel, schedule.Cashable.Total), (shown.Total, shown.RecurrentLevel, shown.Cashable.Total));
    }

    [Property]
    public void A_one_off_returns_to_nil_and_a_recurrent_line_stays(SavingsLine line, int after)
    {
        if (line.Effect.Years.Last.StartYear + 21 > FinancialYear.MaxValue.StartYear)
            return;
        var years = SeriesLaws.Wider(line.Effect.Years, 0, Math.Abs(after % 19) + 1);
        var widened = line.Over(years);
        var expected = line.Recurrence == Recurrence.OneOff ? Money.Zero : line.Effect.RecurrentLevel;

        Assert.All(years.Where(year => year > line.Effect.Years.Last), year => Assert.Equal(expected, widened.Effect[year]));
        Assert.Equal(widened.Effect.LevelReached, widened.Changes.LevelReached);
        Assert.Equal(line.RecurrentLevel, widened.RecurrentLevel);
    }

    [Property]
    public void Only_cashable_lines_are_left_among_the_cashable(SavingsSchedule schedule)
    {
        Assert.Equal(schedule.Lines.Count(line => line.Cashability == Cashability.Cashable), schedule.Cashable.Lines.Count);
        Assert.Equal(schedule.Total, CumulativeEffect.Sum(schedule.Years, [schedule.Cashable.Total, schedule.Where(line => line.Cashability != Cashability.Cashable).Total]));
    }

    [Property]
    public void A_schedule_over_more_years_says_the_same_of_its_own(SavingsSchedule schedule, int before, int after)
    {
        var widened = schedule.Over(SeriesLaws.Wider(schedule.Years, before, after));

        Assert.Equal(schedule.Total.Over(widened.Years), widened.Total);
        Assert.Equal(schedule.RecurrentLevel, widened.RecurrentLevel);
    }

    [Property(Slow = true)]
    public void Shortfall_is_mitigated_no_further_than_nil_and_one_offs_mend_nothing_that_recurs(SavingsDelivery delivery)
    {
        Assert.Equal((delivery.Planned - delivery.Forecast).ByYear, delivery.Shortfall.Minus(delivery.Surplus));
        foreach (var year in delivery.Planned.Years)
        {
            Assert.True(delivery.Shortfall[year] == Money.Zero || delivery.Surplus[year] == Money.Zero);
            Assert.InRange(delivery.UnmitigatedShortfall[year], Money.Zero, delivery.Shortfall[year]);
            var covered = delivery.WithMitigation(Mitigation.OneOff("enough for this year", year, delivery.Shortfall[year]));
            Assert.Equal((Money.Zero, delivery.RecurrentShortfall), (covered.UnmitigatedShortfall[year], covered.RecurrentShortfall));
        }

        var mended = delivery.WithMitigation(Mitigation.Recurrent("enough for good", delivery.Planned.Years.First, delivery.RecurrentShortfall));
        Assert.Equal(Money.Zero, mended.RecurrentShortfall);
        Assert.Equal(delivery.GrossAchieved, delivery.Achieved + delivery.RunningCosts);
        Assert.Equal(delivery.Planned.LevelReached, delivery.StillToDeliver + delivery.FullYearEffect);
    }

    [Property]
    public void Totals_of_deliveries_add_line_by_line(SavingsDelivery one)
    {
        var years = one.Planned.Years;
        var other = new SavingsDelivery("AC2", Level(100), Level(130)).WithAchieved(Money.FromPounds(9), Money.FromPounds(2), Money.FromPounds(11));
        var totals = new DeliveryTotals(years, [one, other]);

        Assert.Equal((one.Planned + other.Planned, one.Forecast + other.Forecast), (totals.Planned, totals.Forecast));
        Assert.Equal((one.Shortfall, one.UnmitigatedShortfall, one.RecurrentShortfall), (totals.Shortfall, totals.UnmitigatedShortfall, totals.RecurrentShortfall));
        Assert.Equal((totals.Planned - totals.Forecast).ByYear, totals.Shortfall.Minus(totals.Surplus));
        Assert.Equal((one.Achieved + other.Achieved, one.FullYearEffect + other.FullYearEffect), (totals.Achieved, totals.FullYearEffect));
        Assert.Equal(one.OneOffAchieved, totals.OneOffAchieved);
        Assert.Equal(totals, new DeliveryTotals(years, [other, one]));

        CumulativeEffect Level(int pounds) => new(YearSeries.ForEach(years, _ => Money.FromPounds(pounds)));
    }

    [Property]
    public void Converging_prices_never_raises_one_and_saves_what_the_lower_prices_save(Purchases purchases)
    {
        var convergence = new PriceConvergence(purchases.All, purchases.Average, purchases.Rate);
        foreach (var purchase in purchases.All)
        {
            var price = convergence.ConvergedPrice(purchase, MoneyUnit.Penny, MidpointRounding.ToEven);
            var saving = convergence.SavingOn(purchase, MoneyUnit.Penny, MidpointRounding.ToEven);
            var roughly = (purchase.UnitPrice - price).Times(purchase.Quantity * purchases.Rate, MoneyUnit.Penny, MidpointRounding.ToEven);

            Assert.True(price <= purchase.UnitPrice);
            Assert.True(convergence.ConvergedPrice(purchase, MoneyUnit.Thousand, MidpointRounding.ToPositiveInfinity) <= purchase.UnitPrice);
            Assert.True(saving >= Money.Zero);
            Assert.True((saving - roughly).Abs() <= Money.FromPence(1m + (purchase.Quantity * 0.5m)));
        }

        var total = convergence.TotalSaving(MoneyUnit.Penny, MidpointRounding.ToEven);
        var parts = convergence.SavingByAuthority(MoneyUnit.Penny, MidpointRounding.ToEven);
        Assert.True((total - parts.Total()).Abs() <= Money.FromPence(parts.Count));
    }

    [Property]
    public void An_average_price_lies_between_the_lowest_and_the_highest_and_nobody_saves_where_all_pay_the_same(Purchases purchases)
    {
        var convergence = new PriceConvergence(purchases.All, purchases.Average, purchases.Rate);
        foreach (var group in purchases.All.GroupBy(purchase => (purchase.Provider, purchase.Service)))
        {
            var average = convergence.AveragePriceOf(group.Key.Provider, group.Key.Service, MoneyUnit.Penny, MidpointRounding.ToEven);
            Assert.InRange(average, group.Min(purchase => purchase.UnitPrice), group.Max(purchase => purchase.UnitPrice));
        }

        var same = purchases.All.Select(purchase => new PricedPurchase(purchase.Provider, purchase.Service, purchase.Authority, purchase.Quantity, Money.FromPounds(31)));
        Assert.Equal(Money.Zero, new PriceConvergence(same, purchases.Average).TotalSaving(MoneyUnit.Penny, MidpointRounding.ToEven));
    }
}
