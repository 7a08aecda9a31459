using CouncilFinance.Phasing;

namespace CouncilFinance.Tests.Laws;

public sealed class PhasingLaws
{
    [Property]
    public void A_phasing_applied_to_an_amount_sums_to_it_and_ends_at_it(PhasingProfile profile, Money amount)
    {
        var effect = profile.Apply(amount);

        Assert.Equal(profile.Years, effect.Years);
        Assert.Equal(amount, effect.LevelReached);
        Assert.Equal(amount, effect.ToIncremental().ByYear.Total());
    }

    [Property]
    public void A_phased_effect_never_turns_back(PhasingProfile profile, Money amount)
    {
        Assert.All(profile.Apply(amount).ToIncremental().ByYear.Values, change => Assert.True(change.Sign == 0 || change.Sign == amount.Sign));
        Assert.Equal(-profile.Apply(amount), profile.Apply(-amount));
    }

    [Property]
    public void Shares_of_a_profile_make_the_same_profile(PhasingProfile profile)
    {
        Assert.Equal(1m, profile.CumulativeShares.Last);
        Assert.InRange(profile.IncrementalShares.Total(), 1m - (profile.Years.Count * 1e-27m), 1m + (profile.Years.Count * 1e-27m));
        Assert.Equal(profile, new PhasingProfile(profile.IncrementWeights.Map(weight => weight * 3m)));
        Assert.Equal(profile.GetHashCode(), new PhasingProfile(profile.IncrementWeights.Map(weight => weight * 3m)).GetHashCode());
    }

    [Property]
    public void Part_year_plus_remainder_is_the_whole(DateOnly start, Money amount)
    {
        if (FinancialYear.Containing(start) == FinancialYear.MaxValue)
            return;
        var firstOfMonth = new DateOnly(start.Year, start.Month, 1);
        var (byMonths, byDays) = (PhasingProfile.StartingOn(firstOfMonth).Apply(amount), PhasingProfile.StartingOn(start, PartYearBasis.Days).Apply(amount));

        Assert.Equal((amount, amount), (byMonths.LevelReached, byDays.LevelReached));
        Assert.Equal(amount, byMonths.ByYear.First + (amount - byMonths.ByYear.First));
        Assert.True((byMonths.ByYear.First * 12m - (amount * MonthsLeft(firstOfMonth))).Abs() < Money.FromPence(12));
        Assert.True((byDays.ByYear.First.Abs() <= amount.Abs()) && byDays.Years.Count <= 2);
    }

    [Property]
    public void The_two_views_are_one_schedule(CumulativeEffect effect, IncrementalEffect changes)
    {
        Assert.Equal(effect, effect.ToIncremental().ToCumulative());
        Assert.Equal(changes, changes.ToCumulative().ToIncremental());
        Assert.Equal(changes.LevelReached, changes.ToCumulative().LevelReached);
        Assert.Equal(effect.RecurrentLevel, effect.LevelReached + effect.ToIncremental().ChangeAfter);
        Assert.Equal(Money.Sum(effect.ByYear.Values), effect.CashOverPeriod);
    }

    [Property]
    public void Widening_either_view_gives_the_same_schedule(CumulativeEffect effect, int before, int after)
    {
        var years = SeriesLaws.Wider(effect.Years, before, after);
        var widened = effect.Over(years);

        Assert.Equal(widened, effect.ToIncremental().Over(years).ToCumulative());
        Assert.Equal(effect.RecurrentLevel, widened.RecurrentLevel);
        Assert.All(years, year => Assert.Equal(
            year < effect.Years.First ? Money.Zero : year > effect.Years.Last ? effect.RecurrentLevel : effect.ByYear[year], widened[year]));
        Assert.All(years, year => Assert.Equal(effect.ToIncremental()[year], widened.ToIncremental().ByYear[year]));
    }

    [Property]
    public void Widening_a_sum_is_summing_the_widened(CumulativeEffect effect, int before, int after)
    {
        var years = SeriesLaws.Wider(effect.Years, before, after);
        var stays = new CumulativeEffect(effect.ByYear);

        Assert.Equal((effect + stays).Over(years), effect.Over(years) + stays.Over(years));
        Assert.Equal(CumulativeEffect.Sum(effect.Years, [effect, stays]).Over(years), CumulativeEffect.Sum(years, [effect.Over(years), stays.Over(years)]));
    }

    [Property]
    public void Sums_of_effects_are_the_same_in_both_views(CumulativeEffect effect)
    {
        var other = new CumulativeEffect(effect.ByYear.Map(amount => amount - Money.FromPounds(7)), effect.RecurrentLevel - Money.FromPounds(7));

        Assert.Equal((effect + other).ToIncremental(), effect.ToIncremental() + other.ToIncremental());
        Assert.Equal((effect - other).ToIncremental(), effect.ToIncremental() - other.ToIncremental());
        Assert.Equal(-effect.ToIncremental(), (-effect).ToIncremental());
        Assert.Equal(effect + other, CumulativeEffect.Sum(effect.Years, [other, effect]));
    }

    [Property(Slow = true)]
    public void A_turnover_rate_reaches_its_multiples_and_then_the_whole(FinancialYear first, int percent)
    {
        var rate = ((Math.Abs(percent % 100)) + 1) / 100m;
        var count = (int)decimal.Ceiling(1m / rate);
        if (first.StartYear + count > FinancialYear.MaxValue.StartYear)
            return;
        var profile = PhasingProfile.FromTurnover(FinancialYearRange.Starting(first, count), rate);

        for (var year = 1; year <= count; year++)
            Assert.Equal(Math.Min(1m, year * rate), profile.CumulativeShares[first.PlusYears(year - 1)]);
        if (count > 1)
            Assert.Throws<ArgumentOutOfRangeException>(() => PhasingProfile.FromTurnover(FinancialYearRange.Starting(first, count - 1), rate));
    }

    [Property]
    public void Steps_come_back_when_their_last_is_phased(PhasingProfile profile, Money amount)
    {
        var steps = profile.Apply(amount.Abs());
        if (amount == Money.Zero)
            return;

        Assert.Equal(steps.ByYear.Values, PhasingProfile.FromSteps(profile.Years.First, [.. steps.ByYear.Values]).Apply(amount.Abs()).ByYear.Values);
    }

    private static int MonthsLeft(DateOnly start) => start.Month >= 4 ? 16 - start.Month : 4 - start.Month;
}
