using CouncilFinance.Appraisal;

namespace CouncilFinance.Tests.Laws;

public sealed class ConventionLaws
{
    [Property(Arbitrary = [typeof(Generators), typeof(ConventionGenerators)], Slow = true)]
    public void The_convention_a_value_was_printed_under_is_found(TriedConvention tried)
    {
        var reading = tried.Reading;
        var found = ConventionFinder.Find(tried.Flows, tried.Schedule, reading.NetPresentValue(tried.Precision), tried.Precision);

        Assert.Contains(reading, found.SelectMany(answer => answer.Readings));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ConventionGenerators)], Slow = true)]
    public void Every_convention_found_prints_the_value_and_every_other_one_tried_does_not(TriedConvention tried)
    {
        var printed = tried.Reading.NetPresentValue(tried.Precision);
        var found = ConventionFinder.Find(tried.Flows, tried.Schedule, printed, tried.Precision).SelectMany(answer => answer.Readings).ToHashSet();
        var others = from timing in Enum.GetValues<DiscountTiming>()
                     from start in Enumerable.Range(0, 3)
                     from places in new int?[] { null, 2, 3, 4, 5, 6 }
                     from rows in new[] { false, true }
                     select (tried with { Timing = timing, BaseChoice = start, Places = places, IsRowRounded = rows }).Reading;

        Assert.All(others.Distinct(), reading => Assert.Equal(reading.NetPresentValue(tried.Precision) == printed, found.Contains(reading)));
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ConventionGenerators)], Slow = true)]
    public void One_answer_holds_conventions_of_one_value_and_two_answers_differ(TriedConvention tried)
    {
        var found = ConventionFinder.Find(tried.Flows, tried.Schedule, tried.Reading.NetPresentValue(tried.Precision), tried.Precision);

        Assert.All(found, answer => Assert.All(answer.Readings, reading => Assert.Equal(answer.UnroundedNetPresentValue, reading.UnroundedNetPresentValue)));
        Assert.Equal(found.Count, found.Select(answer => answer.UnroundedNetPresentValue).Distinct().Count());
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ConventionGenerators)])]
    public void Partners_values_sum_exactly_to_the_whole_and_each_is_within_a_unit_of_its_own(SharedCase shared)
    {
        var appraisal = PartnerAppraisal.Of(shared.Partners, shared.Discounting, shared.Unit);
        var unit = Money.From(1m, shared.Unit).Pounds;

        Assert.Equal(appraisal.Whole.NetPresentValue(shared.Unit), Money.Sum(appraisal.NetPresentValues.Values));
        Assert.Equal(appraisal.NetPresentValue, appraisal.NetPresentValues.Total());
        Assert.All(appraisal.NetPresentValues, share =>
        {
            Assert.True(share.Value.IsWhole(shared.Unit));
            Assert.True(Math.Abs(share.Value.Pounds - appraisal.Partners[share.Key].UnroundedNetPresentValue) < unit);
        });
    }

    [Property(Arbitrary = [typeof(Generators), typeof(ConventionGenerators)], Slow = true)]
    public void The_whole_of_a_case_is_its_partners_flows_together(SharedCase shared)
    {
        var appraisal = PartnerAppraisal.Of(shared.Partners, shared.Discounting, shared.Unit);

        Assert.All(appraisal.Whole.Flows.Net, net =>
            Assert.Equal(net.Value, Money.Sum(shared.Partners.Values.Select(flows => flows.Years.Contains(net.Key) ? flows.Net[net.Key] : Money.Zero))));
        Assert.Equal(appraisal.Whole.Flows.Payback(), PartnerAppraisal.Of(new ByAuthority<CashFlows>(shared.Partners.Reverse()), shared.Discounting, shared.Unit).Whole.Flows.Payback());
    }
}
