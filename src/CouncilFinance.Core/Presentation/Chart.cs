using System.Globalization;
using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>A chart before it is written out: what it says in words, the figures it plots, and how its plot is drawn.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Unit">What stands below the title: the unit of the figures.</param>
/// <param name="Description">All that the picture shows, in words.</param>
/// <param name="Figures">The plotted figures.</param>
/// <param name="Width">Its width.</param>
/// <param name="Draw">Draws below a coordinate, and returns where the drawing ends.</param>
internal sealed record Chart(string Title, string Unit, string Description, ChartTable Figures, int Width, Func<SvgWriter, decimal, decimal> Draw)
{
    public const decimal Margin = 16m;

    private const decimal TitleSize = 15m;
    private const decimal TitleLine = 20m;
    private const int MostTitleLines = 4;

    public string Svg()
    {
        var svg = new SvgWriter(Prefix());
        var y = Margin;
        foreach (var line in ChartText.Wrap(Title, Width - (2m * Margin), TitleSize * 1.1m, MostTitleLines))
        {
            y += TitleLine;
            svg.Text(Margin, y - 6m, line, bold: true, size: TitleSize);
        }

        svg.Text(Margin, y + 10m, ChartText.Fit(Unit, Width - (2m * Margin), SvgWriter.TextSize));
        var height = SvgWriter.At(decimal.Ceiling(Draw(svg, y + 24m) + Margin));
        var width = SvgWriter.At(Width);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{svg.Prefix}-title {svg.Prefix}-desc\" viewBox=\"0 0 {width} {height}\" "
            + $"width=\"{width}\" height=\"{height}\" style=\"max-width:100%;height:auto\" font-family=\"sans-serif\">\n"
            + $"<title id=\"{svg.Prefix}-title\">{Markup.Escape(Title)}</title>\n<desc id=\"{svg.Prefix}-desc\">{Markup.Escape(Description)}</desc>\n"
            + $"<rect x=\"0.00\" y=\"0.00\" width=\"{width}\" height=\"{height}\" fill=\"{SvgWriter.Paper}\"/>\n{svg}</svg>\n";
    }

    public string Figure(string? caption)
    {
        var html = new StringBuilder("<figure>\n").Append(Svg());
        html.Append("<figcaption>").Append(Markup.Escape(caption ?? Title)).Append("</figcaption>\n<details>\n<summary>The figures, ").Append(Markup.Escape(Unit)).Append("</summary>\n");
        Figures.WriteTo(html);
        return html.Append("</details>\n</figure>\n").ToString();
    }

    // FNV-1a over what the chart says: the same chart has the same ids everywhere, and another one has others.
    private string Prefix()
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in string.Join('\n', Title, Unit, Description, Width.ToString(CultureInfo.InvariantCulture)))
            hash = unchecked((hash ^ letter) * 0x00000100000001B3);
        return "chart-" + hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
