namespace CouncilFinance.Fuzz;

/// <summary>What the cases of one parser came to.</summary>
/// <param name="Name">The parser.</param>
/// <param name="Read">How many inputs it read.</param>
/// <param name="Refused">How many it refused.</param>
/// <param name="Slowest">The longest it took, reading, writing and reading back included.</param>
/// <param name="SlowestInput">The input it took that long for.</param>
public sealed record TargetResult(string Name, int Read, int Refused, TimeSpan Slowest, string SlowestInput);
