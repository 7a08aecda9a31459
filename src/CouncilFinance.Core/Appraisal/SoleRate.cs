using System.Buffers;
using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>
/// The rate of flows that change sign once, worked in numbers of fixed length: the same as <see cref="RateEquation"/> finds, some hundred times
/// as fast and without memory. Where fixed length leaves anything open there is no answer, and numbers of any length have to give it.
/// </summary>
/// <remarks>
/// Newton's method in doubles comes near; one step of it with the value to 192 digits comes as near as doubles can; that the root lies between the points half
/// way to the doubles on either side makes certain. Values are two sums without differences in them, of the flows of either sign, so that
/// the one error is what is cut off.
/// </remarks>
internal readonly ref struct SoleRate
{
    private const int MostSteps = 100;
    private const int Corrections = 3;
    private const double NearEnough = 1d / (1 << 26);
    private const double Start = 0.9;

    // In a product and a sum three digits may be lost to the last place.
    private const int LostInAStep = 8;
    private const int LostInADifference = 8;
    private const int DigitsOfAResidual = 104;
    private const double ErrorOfAQuotient = 1d / (1UL << 49) / (1UL << 49);

    private readonly ReadOnlySpan<WideNumber> _magnitudes;
    private readonly Span<double> _flows;
    private readonly int _turn;

    private SoleRate(ReadOnlySpan<WideNumber> magnitudes, Span<double> flows, int turn)
    {
        _magnitudes = magnitudes;
        _flows = flows;
        _turn = turn;
    }

    /// <summary>The rate, if the flows change sign once and fixed length is enough.</summary>
    public static bool TryFind(ReadOnlySpan<Money> net, out RateRoot root)
    {
        root = default;
        net = WithoutEnds(net);
        if (TurnOf(net) is not { } turn)
            return false;
        var magnitudes = ArrayPool<WideNumber>.Shared.Rent(net.Length);
        var flows = ArrayPool<double>.Shared.Rent(net.Length);
        try
        {
            var sum = Int128.Zero;
            for (var period = 0; period < net.Length; period++)
            {
                var steps = FlowSteps.Magnitude(net[period]);
                magnitudes[period] = WideNumber.Of(steps);
                flows[period] = period < turn ? (double)steps : -(double)steps;
                sum += period < turn ? (Int128)steps : -(Int128)steps;
            }

            return new SoleRate(magnitudes.AsSpan(0, net.Length), flows.AsSpan(0, net.Length), turn).TryFind(Int128.Sign(sum), out root);
        }
        finally
        {
            ArrayPool<WideNumber>.Shared.Return(magnitudes);
            ArrayPool<double>.Shared.Return(flows);
        }
    }

    private static ReadOnlySpan<Money> WithoutEnds(ReadOnlySpan<Money> net)
    {
        while (!net.IsEmpty && net[0].Sign == 0)
            net = net[1..];
        while (!net.IsEmpty && net[^1].Sign == 0)
            net = net[..^1];
        return net;
    }

    // The first flow of the other sign, if the sign changes once.
    private static int? TurnOf(ReadOnlySpan<Money> net)
    {
        int? turn = null;
        for (var period = 1; period < net.Length; period++)
        {
            var sign = net[period].Sign;
            if (turn is null && sign == -net[0].Sign)
                turn = period;
            else if (turn is not null && sign == net[0].Sign)
                return null;
        }

        return turn;
    }

    // The flows are counted with the sign of the first, so that their value is above nil at rates above the root.
    private bool TryFind(int signAtNil, out RateRoot root)
    {
        root = default;
        if (signAtNil == 0)
        {
            root = new RateRoot(0d, 1, 0d);
            return true;
        }

        // Of a root below nil in 1 + rate, of one above it in its reciprocal: between 0 and 1 either way.
        if (signAtNil < 0)
            _flows.Reverse();
        var (near, lean) = Newton(signAtNil);
        var rate = signAtNil > 0 ? near - 1d : (1d - near) / near;
        var toRate = signAtNil > 0 ? -lean : lean / (near * near);
        for (var correction = 0; correction < Corrections; correction++)
        {
            if (ShortDyadic.Growth(rate) is not { } growth)
                return false;
            var (same, other) = ValueAt(growth);
            rate += toRate * Quotient(same, other);
            if (IsNearest(rate))
                return TryResidual(rate, out root);
        }

        return false;
    }

    // The root of the flows as a polynomial, to some 26 digits or better, and there the sum of the magnitudes ÷ the slope.
    private (double Near, double Lean) Newton(int signAbove)
    {
        var (low, high, point) = (0d, 1d, Start);
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var (value, slope) = (0d, 0d);
            foreach (var flow in _flows)
            {
                slope = (slope * point) + value;
                value = (value * point) + flow;
            }

            (low, high) = Math.Sign(value) == signAbove ? (low, point) : (point, high);
            var next = point - (value / slope);
            if (!(next > low && next < high))
                next = low + ((high - low) / 2d);
            var isNear = Math.Abs(next - point) <= NearEnough * point;
            point = next;
            if (isNear)
                break;
        }

        var (magnitudes, lean) = (0d, 0d);
        var total = 0d;
        foreach (var flow in _flows)
        {
            lean = (lean * point) + total;
            total = (total * point) + flow;
            magnitudes = (magnitudes * point) + Math.Abs(flow);
        }

        return (point, magnitudes / lean);
    }

    // Above the point half way to the next double below, and below the one half way to the next above.
    private bool IsNearest(double rate)
    {
        var (nearer, farther) = (Math.BitDecrement(rate), Math.BitIncrement(rate));
        return rate > 0d
            ? SignAt(ShortDyadic.GrowthBetween(nearer, rate)) < 0 && SignAt(ShortDyadic.GrowthBetween(rate, farther)) > 0
            : SignAt(ShortDyadic.GrowthBetween(rate, nearer)) < 0 && SignAt(ShortDyadic.GrowthBetween(farther, rate)) > 0;
    }

    // Nil where the digits do not show it.
    private int SignAt(ShortDyadic? growth)
    {
        if (growth is not { } point)
            return 0;
        var (same, other) = ValueAt(point);
        return DigitsShown(same, other) <= 0 ? 0 : same > other ? 1 : -1;
    }

    // What the flows of either sign come to at the end of the last period, each grown to it.
    private (WideNumber Same, WideNumber Other) ValueAt(ShortDyadic growth)
    {
        var (same, other) = (_magnitudes[0], default(WideNumber));
        foreach (var flow in _magnitudes[1.._turn])
            same = same.Times(growth) + flow;
        foreach (var flow in _magnitudes[_turn..])
        {
            same = same.Times(growth);
            other = other.Times(growth) + flow;
        }

        return (same, other);
    }

    // How many digits of the difference are certain.
    private int DigitsShown(WideNumber same, WideNumber other)
    {
        var (more, less) = same > other ? (same, other) : (other, same);
        var difference = more - less;
        return difference.IsNil ? 0
            : WideNumber.Digits - (more.Exponent - difference.Exponent) - BitOperations.Log2((uint)((LostInAStep * _magnitudes.Length) + LostInADifference)) - 1;
    }

    // The difference ÷ the sum, with its sign.
    private static double Quotient(WideNumber same, WideNumber other)
    {
        var (value, rest) = Quotients(same, other);
        return same > other ? value + rest : -(value + rest);
    }

    // The double nearest to the difference ÷ the sum, if it is the same however the last digits would go on.
    private bool TryResidual(double rate, out RateRoot root)
    {
        root = default;
        if (ShortDyadic.Growth(rate) is not { } growth)
            return false;
        var (same, other) = ValueAt(growth);
        var (value, rest) = Quotients(same, other);
        var error = value * ErrorOfAQuotient;
        root = new RateRoot(rate, 1, value + rest);
        return DigitsShown(same, other) >= DigitsOfAResidual && value + (rest - error) == value + (rest + error);
    }

    // To some 100 digits, as a sum of two doubles.
    private static (double Value, double Correction) Quotients(WideNumber same, WideNumber other)
    {
        var (difference, sum) = (same > other ? same - other : other - same, same + other);
        if (difference.IsNil)
            return (0d, 0d);
        var ((dividend, dividendRest), (divisor, divisorRest)) = (difference.InDoubles(), sum.InDoubles());
        var value = dividend / divisor;
        var rest = (Math.FusedMultiplyAdd(-value, divisor, dividend) + (dividendRest - (value * divisorRest))) / divisor;
        var scale = difference.Exponent - sum.Exponent;
        return (Math.ScaleB(value, scale), Math.ScaleB(rest, scale));
    }
}
