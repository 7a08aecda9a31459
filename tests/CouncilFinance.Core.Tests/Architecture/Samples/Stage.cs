namespace CouncilFinance.Tests.Architecture.Samples;

/// <summary>A sample for <see cref="PublicApi"/>.</summary>
public enum Stage : byte
{
    Lower = 1,
    Upper = 2,
}
