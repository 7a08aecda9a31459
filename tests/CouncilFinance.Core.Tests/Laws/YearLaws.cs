namespace CouncilFinance.Tests.Laws;

public sealed class YearLaws
{
    [Property]
    public void Every_day_is_in_exactly_the_year_that_contains_it(DateOnly day)
    {
        var year = FinancialYear.Containing(day);

        Assert.True(year.Contains(day));
        Assert.InRange(day, year.FirstDay, year.LastDay);
        Assert.True(year == FinancialYear.MaxValue || !year.Next.Contains(day));
        Assert.True(year == FinancialYear.MinValue || !year.Previous.Contains(day));
    }

    [Property]
    public void A_year_follows_on_the_day_after_the_one_before(FinancialYear year)
    {
        if (year == FinancialYear.MaxValue)
            Assert.Throws<ArgumentOutOfRangeException>(() => year.Next);
        else
            Assert.Equal(year.LastDay.AddDays(1), year.Next.FirstDay);
        Assert.Equal((4, 1), (year.FirstDay.Month, year.FirstDay.Day));
    }

    [Property]
    public void Order_is_total_and_agrees_with_equality_and_distance(FinancialYear left, FinancialYear right)
    {
        var distance = left.StartYear - right.StartYear;

        Assert.Equal(Math.Sign(distance), Math.Sign(left.CompareTo(right)));
        Assert.Equal((distance < 0, distance <= 0, distance > 0, distance >= 0), (left < right, left <= right, left > right, left >= right));
        Assert.Equal((distance == 0, distance != 0), (left == right, left != right));
        Assert.Equal(distance, left.YearsSince(right));
        Assert.Equal(left, right.PlusYears(distance));
    }

    [Property]
    public void A_run_lists_each_of_its_years_once_in_order(FinancialYearRange years)
    {
        var listed = years.ToList();

        Assert.Equal(years.Count, listed.Count);
        Assert.Equal((years.First, years.Last), (listed[0], listed[^1]));
        Assert.All(listed, year => Assert.True(years.Contains(year)));
        Assert.All(listed.Zip(listed.Skip(1)), pair => Assert.Equal(1, pair.Second.YearsSince(pair.First)));
        Assert.All(listed.Select((year, index) => (year, index)), item => Assert.Equal((item.index, item.year), (years.IndexOf(item.year), years[item.index])));
    }

    [Property]
    public void The_shortest_run_that_holds_two_holds_both_and_starts_and_ends_with_one_of_them(FinancialYearRange left, FinancialYearRange right)
    {
        var both = left.Spanning(right);

        Assert.True(both.Contains(left) && both.Contains(right));
        Assert.Equal(both, right.Spanning(left));
        Assert.True(both.First == left.First || both.First == right.First);
        Assert.True(both.Last == left.Last || both.Last == right.Last);
    }

    [Property]
    public void A_run_holds_another_when_it_holds_each_of_its_years(FinancialYearRange left, FinancialYearRange right)
    {
        var eachOfItsYears = right.All(left.Contains) && (!right.IsOpenEnded || left.Contains(FinancialYear.MaxValue));

        Assert.Equal(eachOfItsYears, left.Contains(right) || (right.Last == FinancialYear.MaxValue && left.Contains(right.WithoutLaterYears())));
    }
}
