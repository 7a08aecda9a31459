using CouncilFinance.Tests.Snapshots;

namespace CouncilFinance.Tests.Presentation;

/// <summary>The pictures that the guide shows are the approved ones of the tests.</summary>
internal static class GuideImage
{
    public static void Compare(string name, string svg)
    {
        Assert.Empty(new DrawnSvg(svg).Outside());
        new Snapshot(Repository.Path("docs", "guide", "images", name), "svg").Compare(svg);
    }
}
