using System.Runtime.InteropServices;

namespace CouncilFinance.Assurance;

/// <summary>By how much a true figure may differ from the printed one, times its coefficient in a sum.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ErrorRange(double Middle, double Width, double Step)
{
    public static ErrorRange Of(PrintedFigure figure, double coefficient) => new(
        (((double)figure.Low + (double)figure.High) / 2 - (double)figure.Value) * coefficient,
        (double)(figure.High - figure.Low) * Math.Abs(coefficient),
        (double)figure.Step * Math.Abs(coefficient));
}
