namespace CouncilFinance.Assurance;

/// <summary>What honest rounding makes of the gap between a recomputed and a printed figure, as each was cut to its own precision.</summary>
/// <remarks>
/// Recomputed less printed is the target's error less those of its parts. Printed no more coarsely than its parts, a target prints the one
/// multiple of its step nearest to the true sum, so that P(gap ≥ k) = P(ΣU ≥ k − ½ step). Printed more coarsely, its own error counts as one
/// more, and gaps come in steps of its parts.
/// </remarks>
internal sealed class RoundingGap
{
    private readonly double _centre;
    private readonly double _targetWidth;
    private readonly double _share;
    private readonly double _halfStep;
    private readonly SumOfUniforms _parts;
    private readonly SumOfUniforms _sum;
    private readonly Dictionary<double, double> _known = [];

    public RoundingGap(IReadOnlyList<ErrorRange> parts, ErrorRange target)
    {
        _parts = new SumOfUniforms(parts.Select(part => part.Width));
        _centre = target.Middle - parts.Sum(part => part.Middle);
        _targetWidth = target.Width;
        var finest = parts.Where(part => part.Step > 0).Select(part => part.Step).DefaultIfEmpty(target.Step).Min();
        var isCoarser = finest < target.Step;
        _share = isCoarser ? finest / target.Step : 1;
        _sum = isCoarser ? new SumOfUniforms(parts.Select(part => part.Width).Append(target.Width)) : _parts;
        _halfStep = isCoarser ? finest / 2 : target.Width / 2;
    }

    /// <summary>How likely honest rounding makes a gap at least as far from the middle as this one, on either side.</summary>
    public double Tail(double gap) => Math.Min(1, 2 * _sum.AtLeast(Math.Abs(gap - _centre) - _halfStep));

    /// <summary>How likely it makes just this gap.</summary>
    public double Probability(double gap)
    {
        var distance = Math.Abs(gap - _centre);
        if (!_known.TryGetValue(distance, out var probability))
            _known[distance] = probability = _share * _parts.Between(distance - (_targetWidth / 2), distance + (_targetWidth / 2));
        return probability;
    }
}
