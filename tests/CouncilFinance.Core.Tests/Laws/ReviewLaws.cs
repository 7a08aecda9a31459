using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

[FsCheck.Xunit.Properties(Arbitrary = [typeof(Generators), typeof(ReviewGenerators)])]
public sealed class ReviewLaws
{
    [Property(Slow = true)]
    public void Every_claim_that_fails_or_cannot_be_tested_is_in_exactly_one_finding(SpoiltTable spoilt)
    {
        var review = spoilt.Printed().Review();
        var found = review.Findings.Where(finding => finding.Contradiction is null).SelectMany(finding => finding.Failing).ToList();

        Assert.Equal(found.Count, found.ToHashSet<object>(ReferenceEqualityComparer.Instance).Count);
        Assert.Equal(
            review.Results.Where(result => result.Verdict is not (Verdict.Exact or Verdict.ExplainedByRounding)).ToHashSet<object>(ReferenceEqualityComparer.Instance),
            found.ToHashSet<object>(ReferenceEqualityComparer.Instance));
        Assert.All(review.Findings, finding => Assert.Contains(finding.Result, finding.Failing));
        Assert.Equal(spoilt.Printed().FindContradictions().Found.ToHashSet(), review.Findings.Select(finding => finding.Contradiction).OfType<JointContradiction>().ToHashSet());
    }

    [Property(Slow = true)]
    public void Findings_are_sorted_by_weight_and_money_and_the_untested_stand_last(SpoiltTable spoilt, Money one, Money other)
    {
        var findings = spoilt.Printed().Review(Settings(one, other)).Findings;

        foreach (var (before, after) in findings.Zip(findings.Skip(1)))
        {
            Assert.True(before.Verdict != Verdict.NotTestable || after.Verdict == Verdict.NotTestable);
            if (after.Verdict == Verdict.NotTestable)
                continue;
            Assert.True(before.Materiality <= after.Materiality, $"{before.Materiality} before {after.Materiality}");
            Assert.True(before.Materiality != after.Materiality || before.AtStake is null || before.AtStake >= after.AtStake, $"{before.AtStake} before {after.AtStake}");
        }
    }

    [Property(Slow = true)]
    public void Thresholds_label_by_what_is_at_stake_and_change_no_verdict_and_no_finding(SpoiltTable spoilt, Money one, Money other)
    {
        var table = spoilt.Printed();
        var plain = table.Review();
        var stakes = plain.Findings.Where(finding => finding.AtStake is not null).Select(finding => finding.AtStake!.Value).Take(1);
        foreach (var settings in stakes.SelectMany(stake => new[] { Settings(stake, stake), Settings(one, stake) }).Prepend(Settings(one, other)))
        {
            var review = table.Review(settings);
            Assert.Equal(plain.Results, review.Results);
            Assert.Equal(plain.Findings.Select(Facts).Order(StringComparer.Ordinal), review.Findings.Select(Facts).Order(StringComparer.Ordinal));
            Assert.All(review.Findings, finding => Assert.Equal(
                (finding.AtStake is null, finding.AtStake >= settings.Materiality, finding.AtStake < settings.ClearlyTrivial),
                (finding.Materiality == Materiality.NotInMoney, finding.Materiality == Materiality.Material, finding.Materiality == Materiality.ClearlyTrivial)));
        }

        static string Facts(Finding finding) => $"{finding} {finding.AtStake} {finding.Verdict}";
    }

    [Property(Slow = true)]
    public void What_is_at_stake_is_the_largest_gap_in_pounds_and_nothing_where_there_is_no_money(SpoiltTable spoilt)
    {
        var worth = spoilt.Unit == PrintedUnit.Thousands ? 1_000m : 1m;

        Assert.All(spoilt.Printed().Review().Findings, finding => Assert.Equal(
            spoilt.Unit == PrintedUnit.Number || finding.Verdict == Verdict.NotTestable ? null
            : finding.Contradiction is { } contradiction ? Math.Round((contradiction.Gap - contradiction.MostExplained) * worth, 2, MidpointRounding.AwayFromZero)
            : finding.Failing.Max(result => Math.Abs(result.Printed!.Value - result.Recomputed!.Value)) * worth,
            finding.AtStake?.Pounds));
    }

    [Property(Slow = true)]
    public void Honest_rounding_is_never_a_finding_where_nothing_is_called_implausible(TrueTable truth)
    {
        var table = AssuranceLaws.Printed(truth);

        table.Review(ReviewSettings.Usual.WithImplausibleBelow(0m)).Verify();
    }

    private static ReviewSettings Settings(Money one, Money other) => ReviewSettings.Usual.WithMateriality(Money.Max(one.Abs(), other.Abs()), Money.Min(one.Abs(), other.Abs()));
}
