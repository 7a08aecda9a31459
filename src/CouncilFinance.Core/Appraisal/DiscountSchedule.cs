using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The rate by which each year is discounted, with its name and where it is from.</summary>
/// <remarks>
/// Rates are compounded year by year: the factor of year t is 1 ÷ ((1 + r₁)(1 + r₂)…(1 + rₜ)), each year with the rate of its own band. Immutable; two are
/// equal when name, source and bands are. The Treasury's are in <see cref="GreenBook"/>. In JSON: {"name": "flat 4%", "source": "stated",
/// "bands": [{"firstYear": 0, "rate": 0.04}]}.
/// </remarks>
[JsonConverter(typeof(DiscountScheduleJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DiscountSchedule
{
    private readonly ImmutableArray<DiscountBand> _bands;

    /// <summary>A schedule of bands.</summary>
    /// <param name="name">What it is called: "Green Book 2003, standard".</param>
    /// <param name="source">Where the rates are from, with its date.</param>
    /// <param name="bands">From year 0 on, each later than the one before.</param>
    /// <exception cref="ArgumentException">Name or source is blank, or has space at an end or control characters; there are no bands, the first is not
    /// from year 0, or one is not later than the one before.</exception>
    public DiscountSchedule(string name, string source, params DiscountBand[] bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        Name = Texts.Label(name);
        Source = Texts.Label(source);
        _bands = [.. bands];
        if (_bands.IsEmpty || _bands[0].FirstYear != 0)
            throw new ArgumentException($"Bands begin in year 0; {(_bands.IsEmpty ? "there are none" : $"the first is {_bands[0]}")}.", nameof(bands));
        for (var index = 1; index < _bands.Length; index++)
        {
            if (_bands[index].FirstYear <= _bands[index - 1].FirstYear)
                throw new ArgumentException($"Each band begins later than the one before; {_bands[index]} follows {_bands[index - 1]}.", nameof(bands));
        }
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where the rates are from.</summary>
    public string Source { get; }

    /// <summary>The rates and the years they begin in, first to last.</summary>
    public IReadOnlyList<DiscountBand> Bands => _bands;

    /// <summary>One rate for every year.</summary>
    /// <param name="rate">0.04 for 4%; above −1 and below 1,000,000,000,000,000.</param>
    /// <param name="source">Where it is from; "stated" unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside that.</exception>
    /// <exception cref="ArgumentException">The source is blank, or has space at an end or control characters.</exception>
    public static DiscountSchedule Flat(decimal rate, string source = "stated") =>
        new($"flat {Decimals.Text(DiscountBand.CheckedRate(rate) * 100m)}%", source, new DiscountBand(0, rate));

    /// <summary>The rate of a year counted from the base year: that by which its amounts are discounted once more than those of the year before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is below 0.</exception>
    public decimal RateIn(int year)
    {
        if (year < 0)
            throw Errors.OutOfRange(nameof(year), year, $"Years are counted from the base year, 0; {Invariant.Text(year)} is before it.");
        var rate = _bands[0].Rate;
        foreach (var band in _bands)
        {
            if (band.FirstYear <= year)
                rate = band.Rate;
        }

        return rate;
    }

    /// <inheritdoc/>
    public bool Equals(DiscountSchedule? other) => other is not null && (Name, Source) == (other.Name, other.Source) && _bands.SequenceEqual(other._bands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Source, _bands.Length);

    /// <summary>The name and the bands.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", _bands)})";
}
