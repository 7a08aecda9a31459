using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Laws;

[FsCheck.Xunit.Properties(Arbitrary = [typeof(Generators), typeof(ReviewGenerators)])]
public sealed class VerifyLaws
{
    [Property(Slow = true)]
    public void A_report_verifies_with_its_own_findings_known_and_not_with_one_fewer_or_one_more(SpoiltTable spoilt)
    {
        var table = spoilt.Printed();
        var known = table.Review().Findings.SelectMany(finding => finding.ToKnown()).Distinct().ToArray();
        table.Verify(known);

        // What Verify of a table asks, reviewed once.
        var review = table.Review(ReviewSettings.Usual.WithImplausibleBelow(0m));
        foreach (var left in known)
        {
            var failure = Assert.Throws<ReportNotVerifiedException>(() => review.Verify(known.Where(held => held != left).ToArray()));
            Assert.Contains(left, failure.Findings.SelectMany(finding => finding.ToKnown()));
            Assert.Empty(failure.NoLongerFound);
        }

        var spare = new KnownFinding(FindingCode.ShareDoesNotAgree, "t", "total", "all");
        Assert.Equal([spare], Assert.Throws<ReportNotVerifiedException>(() => table.Verify([.. known, spare])).NoLongerFound);
    }

    [Property(Slow = true)]
    public void A_review_reads_the_same_in_every_culture(SpoiltTable spoilt)
    {
        var table = spoilt.Printed();
        var plain = Written();
        Cultures.InEach(() => Assert.Equal(plain, Written()));

        string Written()
        {
            var review = table.Review();
            return $"{Json.Of(review)} {review} {string.Join(' ', review.Findings)} {Record.Exception(() => review.Verify())?.Message}";
        }
    }
}
