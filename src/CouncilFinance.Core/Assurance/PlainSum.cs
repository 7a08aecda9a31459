using System.Runtime.InteropServices;

namespace CouncilFinance.Assurance;

/// <summary>Printed figures added up in decimals, with the interval of their true sum, and whether nothing was lost on the way.</summary>
/// <remarks>Rounded figures widen the interval alike on both sides, so that one more addition a figure is enough.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlainSum
{
    private const int MostPlaces = 10;
    private const decimal Largest = 10_000_000_000_000_000m;

    private PlainSum(decimal value, decimal steps, decimal below, decimal above, bool leavesLow, bool leavesHigh, bool isLost)
    {
        (Value, Steps, Below, Above) = (value, steps, below, above);
        (LeavesLow, LeavesHigh, IsLost) = (leavesLow, leavesHigh, isLost);
    }

    private decimal Value { get; }

    private decimal Steps { get; }

    private decimal Below { get; }

    private decimal Above { get; }

    private bool LeavesLow { get; }

    private bool LeavesHigh { get; }

    // Whether a figure was missing, or more than a decimal can add up without loss.
    private bool IsLost { get; }

    /// <summary>A sum of which a part is not known.</summary>
    public static PlainSum Lost => new(0m, 0m, 0m, 0m, false, false, isLost: true);

    public PlainSum Plus(in PrintedFigure figure) => Plus(figure.Value, figure.Step, figure.Rounding, IsLost);

    /// <summary>The sum with a printed figure times a factor; nil times a figure is nil, wherever in its interval it lies.</summary>
    public PlainSum Plus(in PrintedFigure figure, decimal factor)
    {
        var isLost = IsLost;
        return factor == 0m ? this : Plus(Product(figure.Value, factor, ref isLost), Product(figure.Step, Math.Abs(factor), ref isLost), figure.Rounding, isLost);
    }

    public PlainSum Plus(decimal constant)
    {
        var isLost = IsLost;
        return new PlainSum(Total(Value, constant, ref isLost), Steps, Below, Above, LeavesLow, LeavesHigh, isLost);
    }

    public PlainSum Plus(in PlainSum other)
    {
        var isLost = IsLost || other.IsLost;
        return new PlainSum(
            Total(Value, other.Value, ref isLost), Total(Steps, other.Steps, ref isLost), Total(Below, other.Below, ref isLost), Total(Above, other.Above, ref isLost),
            LeavesLow || other.LeavesLow, LeavesHigh || other.LeavesHigh, isLost);
    }

    /// <summary>The sum and its interval; null where a decimal does not hold them, or a part is not known.</summary>
    public PlainEstimate? ToEstimate()
    {
        var isLost = IsLost;
        var half = Product(Steps, 0.5m, ref isLost);
        var low = Total(Value, -Total(half, Below, ref isLost), ref isLost);
        var high = Total(Value, Total(half, Above, ref isLost), ref isLost);
        return !isLost && low > -Largest && high < Largest ? new PlainEstimate(Value, low, !LeavesLow, high, !LeavesHigh) : null;
    }

    private PlainSum Plus(decimal value, decimal step, PrintedRounding rounding, bool isLost)
    {
        var sign = Math.Sign(value);
        isLost |= value.Scale > MostPlaces || step.Scale > MostPlaces;
        var isRounded = rounding == PrintedRounding.Rounded;

        // A figure cut by dropping digits lies between itself and the next one away from nil, or either side of nil.
        return new PlainSum(
            Total(Value, value, ref isLost),
            isRounded ? Total(Steps, step, ref isLost) : Steps,
            isRounded || sign > 0 ? Below : Total(Below, step, ref isLost),
            isRounded || sign < 0 ? Above : Total(Above, step, ref isLost),
            LeavesLow || sign <= 0,
            LeavesHigh || sign >= 0,
            isLost);
    }

    // Decimals keep every decimal place of what they add and multiply unless they had to round.
    private static decimal Total(decimal left, decimal right, ref bool isLost)
    {
        var total = left + right;
        isLost |= total.Scale != Math.Max(left.Scale, right.Scale);
        return total;
    }

    private static decimal Product(decimal left, decimal right, ref bool isLost)
    {
        var product = left * right;
        isLost |= product.Scale != left.Scale + right.Scale && left != 0m && right != 0m;
        return product;
    }
}
