using System.Globalization;
using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>Writes the elements of a drawing: every coordinate with two decimal places, every text escaped, nothing from outside.</summary>
/// <param name="prefix">What every id begins with, so that two drawings on a page do not share one.</param>
internal sealed class SvgWriter(string prefix)
{
    public const string Ink = "#1a1a1a";
    public const string Paper = "#ffffff";
    public const string GridLine = "#cfcfcf";
    public const decimal TextSize = 12m;

    private readonly StringBuilder _elements = new();

    public string Prefix => prefix;

    /// <summary>A coordinate as it is written: never in a form that depends on culture or runtime.</summary>
    public static string At(decimal coordinate) =>
        (decimal.Round(coordinate, 2, MidpointRounding.AwayFromZero) is var rounded && rounded == 0m ? 0m : rounded).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A rectangle with an outline, so that its edge shows whatever it is filled with.</summary>
    public void Bar(decimal x, decimal y, decimal width, decimal height, string fill, string label) =>
        _elements.Append(CultureInfo.InvariantCulture, $"<rect x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(width)}\" height=\"{At(height)}\" fill=\"{fill}\" stroke=\"{Ink}\" stroke-width=\"1\"><title>{Markup.Escape(label)}</title></rect>\n");

    public void Swatch(decimal x, decimal y, decimal size, string fill) =>
        _elements.Append(CultureInfo.InvariantCulture, $"<rect x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(size)}\" height=\"{At(size)}\" fill=\"{fill}\" stroke=\"{Ink}\" stroke-width=\"1\"/>\n");

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string colour = Ink, decimal width = 1m, string? dashes = null) =>
        _elements.Append(CultureInfo.InvariantCulture, $"<line x1=\"{At(x1)}\" y1=\"{At(y1)}\" x2=\"{At(x2)}\" y2=\"{At(y2)}\" stroke=\"{colour}\" stroke-width=\"{At(width)}\"{Dashes(dashes)}/>\n");

    /// <summary>Straight lines from point to point, closed and filled where there is a fill.</summary>
    public void Points(IEnumerable<(decimal X, decimal Y)> points, string? fill = null, decimal width = 2m, string? dashes = null)
    {
        var path = string.Join(" L ", points.Select(point => $"{At(point.X)} {At(point.Y)}"));
        _elements.Append(CultureInfo.InvariantCulture, $"<path d=\"M {path}{(fill is null ? string.Empty : " Z")}\" fill=\"{fill ?? "none"}\" stroke=\"{Ink}\" stroke-width=\"{At(width)}\" stroke-linejoin=\"round\"{Dashes(dashes)}/>\n");
    }

    /// <summary>A curve that leaves and arrives level, as thick as said.</summary>
    public void Curve((decimal X, decimal Y) from, (decimal X, decimal Y) to, decimal width, string colour)
    {
        var middle = (from.X + to.X) / 2m;
        _elements.Append(CultureInfo.InvariantCulture, $"<path d=\"M {At(from.X)} {At(from.Y)} C {At(middle)} {At(from.Y)} {At(middle)} {At(to.Y)} {At(to.X)} {At(to.Y)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{At(width)}\"/>\n");
    }

    public void Dot(decimal x, decimal y, decimal radius, string fill = Ink) =>
        _elements.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{At(x)}\" cy=\"{At(y)}\" r=\"{At(radius)}\" fill=\"{fill}\" stroke=\"{Ink}\" stroke-width=\"1.5\"/>\n");

    /// <summary>Text whose start stands at x, or its middle or end where the anchor says so.</summary>
    public void Text(decimal x, decimal y, string text, string? anchor = null, bool bold = false, decimal size = TextSize) =>
        _elements.Append(CultureInfo.InvariantCulture, $"<text x=\"{At(x)}\" y=\"{At(y)}\" font-size=\"{At(size)}\" fill=\"{Ink}\"{(anchor is null ? string.Empty : $" text-anchor=\"{anchor}\"")}{(bold ? " font-weight=\"bold\"" : string.Empty)}>{Markup.Escape(text)}</text>\n");

    /// <summary>Mark-up as it is.</summary>
    public void Raw(string markup) => _elements.Append(markup);

    public override string ToString() => _elements.ToString();

    private static string Dashes(string? dashes) => dashes is null ? string.Empty : $" stroke-dasharray=\"{dashes}\"";
}
