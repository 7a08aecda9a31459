using System.Globalization;
using Xunit.Sdk;

namespace CouncilFinance.Tests.Laws;

public sealed class CulturesTests
{
    [Fact]
    public void Action_meets_commas_and_dotless_letters_and_leaves_no_trace()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var seen = new List<string>();

        Cultures.InEach(() => seen.Add(1.5m.ToString(CultureInfo.CurrentCulture) + "i".ToUpper(CultureInfo.CurrentUICulture)));

        Assert.Equal(["1.5I", "1,5I", "1,5İ"], seen.Take(3));
        Assert.Equal(Cultures.Names.Count, seen.Count);
        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }

    [Fact]
    public void Failure_names_the_culture_and_leaves_no_trace()
    {
        var before = CultureInfo.CurrentCulture;

        var failure = Assert.Throws<XunitException>(() => Cultures.InEach(
            () => Assert.Equal("1.5", 1.5m.ToString(CultureInfo.CurrentCulture))));

        Assert.StartsWith("Under de-DE: Assert.Equal() Failure", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }
}
