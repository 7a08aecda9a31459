using System.Globalization;
using System.Xml.Linq;

namespace CouncilFinance.Tests.Presentation;

/// <summary>A chart as a browser reads it: its text parsed as XML, its coordinates as numbers.</summary>
internal sealed class DrawnSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Across = ["x", "x1", "x2", "cx"];
    private static readonly string[] Down = ["y", "y1", "y2", "cy"];

    private const NumberStyles Figure = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;

    private readonly XElement _root;

    public DrawnSvg(string svg) => _root = XDocument.Parse(svg).Root!;

    public string Title => _root.Element(Svg + "title")!.Value;

    public string Description => _root.Element(Svg + "desc")!.Value;

    public IReadOnlyList<string> Texts => [.. _root.Elements(Svg + "text").Select(text => text.Value)];

    public IReadOnlyList<string> Ids => [.. _root.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];

    /// <summary>The bars in the order drawn, each with its label.</summary>
    public IReadOnlyList<DrawnBar> Bars =>
    [
        .. _root.Elements(Svg + "rect").Where(rect => rect.Element(Svg + "title") is not null)
            .Select(rect => new DrawnBar(rect.Element(Svg + "title")!.Value, Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"))),
    ];

    public IReadOnlyList<(decimal X, decimal Y, decimal Radius)> Dots =>
        [.. _root.Elements(Svg + "circle").Select(dot => (Number(dot, "cx"), Number(dot, "cy"), Number(dot, "r")))];

    /// <summary>Everything drawn beyond the edges, or not as wide or high as nil.</summary>
    public IEnumerable<string> Outside()
    {
        var (width, height) = (Number(_root, "width"), Number(_root, "height"));
        foreach (var element in _root.Elements().Where(element => element.Name != Svg + "pattern"))
        {
            var across = Across.Select(name => element.Attribute(name)).OfType<XAttribute>().Select(Number).ToList();
            var down = Down.Select(name => element.Attribute(name)).OfType<XAttribute>().Select(Number).ToList();
            if (element.Name == Svg + "rect")
            {
                across.Add(across[0] + Number(element, "width"));
                down.Add(down[0] + Number(element, "height"));
                if (across[1] < across[0] || down[1] < down[0])
                    yield return $"turned inside out: {element}";
            }
            else if (element.Name == Svg + "path")
            {
                var points = element.Attribute("d")!.Value.Split(' ').Where(part => part is not ("M" or "L" or "C" or "Z")).Select(Parsed).ToList();
                across.AddRange(points.Where((_, index) => index % 2 == 0));
                down.AddRange(points.Where((_, index) => index % 2 == 1));
            }
            else if (element.Name == Svg + "text")
            {
                // The narrowest a letter of a usual sans-serif font is on average: half its size.
                var room = element.Value.Length * Number(element, "font-size") * 0.5m;
                var start = across[0] - ((string?)element.Attribute("text-anchor") switch { "end" => room, "middle" => room / 2m, _ => 0m });
                across.AddRange([start, start + room]);
            }

            if (across.Exists(x => x < 0m || x > width) || down.Exists(y => y < 0m || y > height))
                yield return element.ToString();
        }
    }

    /// <summary>Of an axis at the left whose ticks are whole pounds: where nil is, and how much higher a pound more stands.</summary>
    public (decimal Zero, decimal PerPound) DownAxis()
    {
        var ticks = Ticks("end", "y");
        var perPound = (ticks[0].At - ticks[^1].At) / (ticks[^1].Value - ticks[0].Value);
        return (ticks[0].At + (ticks[0].Value * perPound) - 4m, perPound);
    }

    /// <summary>Of an axis at the top whose ticks are pounds: its ends as far as they are labelled, where nil is, and how far right a pound more stands.</summary>
    public (decimal Low, decimal High, decimal Zero, decimal PerPound) AcrossAxis()
    {
        var ticks = Ticks("middle", "x");
        var perPound = (ticks[^1].At - ticks[0].At) / (ticks[^1].Value - ticks[0].Value);
        return (ticks[0].Value, ticks[^1].Value, ticks[0].At - (ticks[0].Value * perPound), perPound);
    }

    private List<(decimal Value, decimal At)> Ticks(string anchor, string coordinate) =>
    [
        .. _root.Elements(Svg + "text").Where(text => (string?)text.Attribute("text-anchor") == anchor && decimal.TryParse(text.Value, Figure, CultureInfo.InvariantCulture, out _) && text.Attribute("font-weight") is null)
            .Select(text => (decimal.Parse(text.Value, Figure, CultureInfo.InvariantCulture), Number(text, coordinate))),
    ];

    private static decimal Number(XElement element, string name) => Number(element.Attribute(name)!);

    private static decimal Number(XAttribute attribute) => Parsed(attribute.Value);

    private static decimal Parsed(string text) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <summary>One bar.</summary>
internal sealed record DrawnBar(string Label, decimal X, decimal Y, decimal Width, decimal Height);
