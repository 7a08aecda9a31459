using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>A rate at which the present value of cash flows is nil.</summary>
/// <remarks>
/// Two are equal when all their parts are. Roots have no order of their own; a finding lists them from the lowest. The default value is a simple
/// root at nil.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows")]
public readonly record struct RateRoot
{
    // Less one, so that all-zero bits, which no constructor can forbid, are still a root.
    private readonly int _multiplicityLessOne;

    internal RateRoot(double rate, int multiplicity, double residual)
    {
        Rate = rate;
        _multiplicityLessOne = multiplicity - 1;
        Residual = residual;
    }

    /// <summary>The rate a period as a fraction, 0.0866 for 8.66%: the double nearest to the true root, the even one of two as near.</summary>
    /// <remarks>A root nearer to −100% than the double after it is given as that double, so that flows can be discounted at it; one above every
    /// double is given as the largest. Two roots nearer to each other than doubles are stand as two with one rate.</remarks>
    public double Rate { get; }

    /// <summary>How many roots fall together here; from 1. The present value changes sign where it is odd, and touches nil where it is even.</summary>
    public int Multiplicity => _multiplicityLessOne + 1;

    /// <summary>How far from nil the present value is at <see cref="Rate"/>, since a double is rarely the root itself.</summary>
    /// <remarks>The magnitude of the net present value ÷ the sum of the magnitudes of the discounted flows, worked exactly and rounded once: a plain
    /// number from 0 to 1 that no change of scale alters, 0 where the rate is the root itself.</remarks>
    public double Residual { get; }

    /// <summary>The rate as a percentage, and how often where more than once: 25.00%, 10.00% (2 times).</summary>
    public override string ToString() =>
        Multiplicity == 1 ? Percentage : string.Create(CultureInfo.InvariantCulture, $"{Percentage} ({Multiplicity} times)");

    // Past a thousand million per cent the digits of a percentage say nothing, and a hundred times the largest double is none.
    private string Percentage => Rate < 1e7
        ? (100d * Rate).ToString("F2", CultureInfo.InvariantCulture) + "%"
        : Rate.ToString("E2", CultureInfo.InvariantCulture) + " × 100%";
}
