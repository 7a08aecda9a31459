namespace CouncilFinance.Assurance;

/// <summary>Linear conditions on at most three changes: each the weights of the changes and what their weighted sum may be at most.</summary>
/// <remarks>Fourier and Motzkin's elimination; with three unknowns and few conditions it stays small.</remarks>
internal sealed class HalfSpaces
{
    private readonly List<(decimal[] Weights, decimal Most)> _conditions = [];

    private HalfSpaces(IEnumerable<(decimal[] Weights, decimal Most)> conditions)
    {
        foreach (var tightest in conditions.Select(Scaled).GroupBy(condition => Key(condition.Weights)))
            _conditions.Add(tightest.MinBy(condition => condition.Most));
    }

    public static HalfSpaces Of(IEnumerable<(decimal[] Weights, decimal Low, decimal High)> conditions) => new(
        conditions.SelectMany(condition => new[]
        {
            (condition.Weights, condition.High),
            (condition.Weights.Select(weight => -weight).ToArray(), -condition.Low),
        }));

    /// <summary>The conditions on the others once one change is known.</summary>
    public HalfSpaces With(int change, decimal value) => new(_conditions.Select(condition =>
    {
        var weights = (decimal[])condition.Weights.Clone();
        weights[change] = 0m;
        return (weights, condition.Most - (condition.Weights[change] * value));
    }));

    /// <summary>What one change may be with some choice of the others; null where there is none.</summary>
    public (decimal Low, decimal High)? RangeOf(int change)
    {
        var left = this;
        for (var other = 0; other < Size; other++)
        {
            if (other != change)
                left = left.Without(other);
        }

        var (low, high) = (decimal.MinValue, decimal.MaxValue);
        foreach (var (weights, most) in left._conditions)
        {
            if (weights[change] > 0m)
                high = Math.Min(high, most / weights[change]);
            else if (weights[change] < 0m)
                low = Math.Max(low, most / weights[change]);
            else if (most < 0m)
                return null;
        }

        return low <= high ? (low, high) : null;
    }

    private int Size => _conditions.Count == 0 ? 0 : _conditions[0].Weights.Length;

    private HalfSpaces Without(int change)
    {
        var above = _conditions.Where(condition => condition.Weights[change] > 0m).ToList();
        var below = _conditions.Where(condition => condition.Weights[change] < 0m).ToList();
        return new HalfSpaces(_conditions
            .Where(condition => condition.Weights[change] == 0m)
            .Concat(above.SelectMany(_ => below, (high, low) => Combined(high, low, change))));
    }

    private static (decimal[] Weights, decimal Most) Combined((decimal[] Weights, decimal Most) high, (decimal[] Weights, decimal Most) low, int change)
    {
        var (up, down) = (high.Weights[change], -low.Weights[change]);
        var weights = high.Weights.Zip(low.Weights, (left, right) => (left / up) + (right / down)).ToArray();
        weights[change] = 0m;
        return (weights, (high.Most / up) + (low.Most / down));
    }

    // Conditions on the same combination, whatever its scale, differ only in what it may be.
    private static (decimal[] Weights, decimal Most) Scaled((decimal[] Weights, decimal Most) condition)
    {
        var scale = condition.Weights.Max(Math.Abs);
        return scale == 0m || scale == 1m ? condition : (condition.Weights.Select(weight => weight / scale).ToArray(), condition.Most / scale);
    }

    private static (decimal One, decimal Two, decimal Three) Key(decimal[] weights) =>
        (weights[0], weights.Length > 1 ? weights[1] : 0m, weights.Length > 2 ? weights[2] : 0m);
}
