namespace CouncilFinance.Presentation;

/// <summary>A linear axis from one round number to another, with round numbers between: 1, 2 or 5 times a power of ten apart.</summary>
internal sealed class ChartScale
{
    private const decimal LeastMovement = 0.4m;

    private readonly decimal _from;
    private readonly decimal _to;

    private ChartScale(decimal low, decimal high, decimal step, decimal from, decimal to)
    {
        Low = low;
        High = high;
        Step = step;
        _from = from;
        _to = to;
    }

    /// <summary>The value at the start of the axis.</summary>
    public decimal Low { get; }

    /// <summary>The value at its end.</summary>
    public decimal High { get; }

    public decimal Step { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
                yield return tick;
        }
    }

    /// <summary>An axis that holds values and nil.</summary>
    /// <param name="values">What it holds; without any, or with nil alone, it runs from 0 to 1.</param>
    /// <param name="from">The coordinate of its start.</param>
    /// <param name="to">The coordinate of its end, on either side.</param>
    /// <param name="steps">About how many steps it takes; never many more.</param>
    public static ChartScale WithNil(IEnumerable<decimal> values, decimal from, decimal to, int steps)
    {
        var all = values.Append(0m).ToList();
        return Over(all.Min(), all.Max(), from, to, steps);
    }

    /// <summary>
    /// An axis of unit length that holds a range and nil, unless the range lies far from nil and its ends near one another: an axis from nil would draw
    /// what lies between as slivers.
    /// </summary>
    public static ChartScale Focused(decimal low, decimal high, int steps)
    {
        var isFar = high > low && high - low < LeastMovement * Math.Min(Math.Abs(low), Math.Abs(high)) && Math.Sign(low) == Math.Sign(high);
        var beyond = (high - low) / 4m;
        return isFar ? Over(low > 0m ? low - beyond : low, high < 0m ? high + beyond : high, 0m, 1m, steps) : WithNil([low, high], 0m, 1m, steps);
    }

    /// <summary>An axis over a range, wherever nil is.</summary>
    public static ChartScale Over(decimal low, decimal high, decimal from, decimal to, int steps)
    {
        if (low == high)
            (low, high) = low == 0m ? (0m, 1m) : (Math.Min(low, 0m), Math.Max(high, 0m));
        var step = RoundStep((high - low) / steps);
        return new ChartScale(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step, from, to);
    }

    /// <summary>The same axis between other coordinates.</summary>
    public ChartScale Between(decimal from, decimal to) => new(Low, High, Step, from, to);

    /// <summary>Where a value stands.</summary>
    public decimal At(decimal value) => _from + ((value - Low) / (High - Low) * (_to - _from));

    // The smallest of 1, 2 and 5 times a power of ten that is no less.
    private static decimal RoundStep(decimal least)
    {
        var power = 0.0000000001m;
        while (power * 10m <= least)
            power *= 10m;
        return power >= least ? power : power * 2m >= least ? power * 2m : power * 5m >= least ? power * 5m : power * 10m;
    }
}
