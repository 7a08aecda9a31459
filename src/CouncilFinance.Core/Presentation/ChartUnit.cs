using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>The unit a chart's figures show in, and how many decimal places they need.</summary>
internal sealed class ChartUnit
{
    private const decimal FirstThousands = 1_000_000m;
    private const decimal FirstWholeThousands = 10_000m;
    private const decimal FirstMillions = 1_000_000_000m;
    private const int MostPlaces = 2;

    private readonly MoneyUnit _unit;
    private readonly int _places;
    private readonly bool _isRounded;

    private ChartUnit(MoneyUnit unit, int places, bool isRounded)
    {
        _unit = unit;
        _places = places;
        _isRounded = isRounded;
    }

    /// <summary>£, £000 or £m, as a table is headed, and whether figures are rounded.</summary>
    public string Name => _unit switch
    {
        MoneyUnit.Thousand => "£000",
        MoneyUnit.Million => "£m",
        MoneyUnit.Penny => "pence",
        _ => "£",
    }
    + (_isRounded ? ", rounded" : string.Empty);

    /// <summary>The unit for figures in pounds: three digits of the largest at least, and no decimal places where all are whole.</summary>
    public static ChartUnit For(IReadOnlyCollection<decimal> pounds, ChartSettings settings)
    {
        var largest = pounds.Select(Math.Abs).DefaultIfEmpty().Max();
        var unit = settings.Unit
            ?? (largest >= FirstMillions ? MoneyUnit.Million
            : largest >= FirstThousands || (largest >= FirstWholeThousands && pounds.All(amount => amount % 1_000m == 0m)) ? MoneyUnit.Thousand
            : MoneyUnit.Pound);
        var (worth, isWhole) = (unit.InPounds(), pounds.All(amount => amount % unit.InPounds() == 0m));
        var places = isWhole || largest / worth >= 100m ? 0 : largest / worth >= 10m && unit != MoneyUnit.Pound ? 1 : MostPlaces;
        return new ChartUnit(unit, places, pounds.Any(amount => decimal.Round(amount / worth, places) != amount / worth));
    }

    /// <summary>The unit for figures that are never exact: three digits or four of the largest.</summary>
    public static ChartUnit ForRounded(IReadOnlyCollection<decimal> pounds, ChartSettings settings) =>
        For([.. pounds.Select(amount => decimal.Round(amount, 2, MidpointRounding.AwayFromZero))], settings);

    /// <summary>The figure without its unit: -5,700.</summary>
    public string Figure(decimal pounds) => ChartText.Number(pounds / _unit.InPounds(), _places);

    /// <summary>The figure as a change: +2,770.</summary>
    public string Change(decimal pounds) => (pounds > 0m ? "+" : string.Empty) + Figure(pounds);

    /// <summary>The figure with its unit, as it stands in a sentence: -£5,700k.</summary>
    public string Words(decimal pounds)
    {
        var figure = Figure(Math.Abs(pounds));
        var sign = pounds < 0m && Figure(pounds).StartsWith('-') ? "-" : string.Empty;
        return sign + _unit switch
        {
            MoneyUnit.Thousand => $"£{figure}k",
            MoneyUnit.Million => $"£{figure}m",
            MoneyUnit.Penny => $"{figure}p",
            _ => $"£{figure}",
        };
    }

    /// <summary>A round number on an axis, with the places its steps need.</summary>
    public string Tick(decimal pounds, decimal step) => ChartText.Number(pounds / _unit.InPounds(), Decimals.Normalised(step / _unit.InPounds()).Scale);
}
