namespace CouncilFinance.Presentation;

/// <summary>Fills that differ in colour, in grey and in hatching, so that they are told apart in print and without colour.</summary>
internal static class ChartFills
{
    /// <summary>How many there are; the last is for what is folded together.</summary>
    public const int Count = 8;

    /// <summary>A bar that holds a level, such as a budget.</summary>
    public const int Level = 0;

    /// <summary>A bar that raises.</summary>
    public const int Rise = 1;

    /// <summary>A bar that lowers.</summary>
    public const int Fall = 3;

    public const int Other = Count - 1;

    private static readonly string[] Papers = ["#1f4e79", "#f2c14e", "#e8f3e0", "#9ecae1", "#b5482f", "#e3d3ea", "#8fc99b", "#bdbdbd"];

    // Lines on a tile of eight by eight; none for a plain fill.
    private static readonly string[] Lines = ["", "M -2 2 L 2 -2 M 0 8 L 8 0 M 6 10 L 10 6", "M 1 2 L 3 2 M 5 6 L 7 6", "M 0 4 L 8 4", "", "M -2 6 L 2 10 M 0 0 L 8 8 M 6 -2 L 10 2", "M 0 4 L 8 4 M 4 0 L 4 8", "M 4 0 L 4 8"];

    /// <summary>What a fill is called in an attribute.</summary>
    public static string Of(SvgWriter svg, int fill) => Lines[fill].Length == 0 ? Papers[fill] : $"url(#{svg.Prefix}-fill{(char)('0' + fill)})";

    /// <summary>The definitions that fills with lines need.</summary>
    public static void Define(SvgWriter svg, IEnumerable<int> fills)
    {
        foreach (var fill in fills.Distinct().Order().Where(fill => Lines[fill].Length > 0))
        {
            svg.Raw($"<pattern id=\"{svg.Prefix}-fill{(char)('0' + fill)}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + $"<rect width=\"8\" height=\"8\" fill=\"{Papers[fill]}\"/><path d=\"{Lines[fill]}\" stroke=\"{SvgWriter.Ink}\" stroke-width=\"1.2\" fill=\"none\"/></pattern>\n");
        }
    }
}
