using System.Globalization;
using System.Text;

namespace CouncilFinance.Fuzz;

/// <summary>What a run of cases came to.</summary>
/// <param name="Targets">The counts of each parser.</param>
/// <param name="Failures">The laws that were broken, one of each kind.</param>
public sealed record FuzzResult(IReadOnlyList<TargetResult> Targets, IReadOnlyList<FuzzFailure> Failures)
{
    private const int SlowestShown = 120;

    /// <summary>How many inputs found an answer.</summary>
    public int Cases => Targets.Sum(target => target.Read + target.Refused);

    /// <summary>The parser with the slowest case.</summary>
    public TargetResult Slowest => Targets.MaxBy(target => target.Slowest)!;

    /// <summary>The totals, a line for each parser, and the failures.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"parser",-28} {"read",9} {"refused",9} {"slowest ms",11} {"of characters",14}");
        foreach (var target in Targets)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{target.Name,-28} {target.Read,9:N0} {target.Refused,9:N0} {target.Slowest.TotalMilliseconds,11:N1} {target.SlowestInput.Length,14:N0}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{"all",-28} {Targets.Sum(target => target.Read),9:N0} {Targets.Sum(target => target.Refused),9:N0}");
        if (Targets.Count > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"slowest: {Slowest.Name}, {Slowest.SlowestInput[..Math.Min(SlowestShown, Slowest.SlowestInput.Length)]}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Failures.Count} failures");
        foreach (var failure in Failures)
            text.AppendLine().AppendLine(failure.ToString());
        return text.ToString();
    }
}
