using System.Runtime.InteropServices;

namespace CouncilFinance.Assurance;

/// <summary>A figure that a slip turns into the printed one, and how likely the slip is to have that result.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlipReading(decimal Value, Slip Slip, double Likelihood);
