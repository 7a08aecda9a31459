namespace CouncilFinance.Assurance;

/// <summary>Two figures of one line that are wrong by the same amount in opposite directions: exchanged, or one forced to make up for the other.</summary>
internal static class TwoTogether
{
    private const double Exchanged = 0.02;
    private const double Forced = 0.05;

    /// <summary>The slip that made both, and the logarithm of how likely it is; null where they have nothing to do with one another.</summary>
    public static (Slip Slip, string? Line, double LogShare)? Of(FigureSystem system, IReadOnlyDictionary<int, decimal> changes)
    {
        if (changes.Count != 2)
            return null;
        var (first, second) = (changes.Keys.First(), changes.Keys.Last());
        var (one, other) = (system.Place(first), system.Place(second));
        var isOneLine = string.Equals(one.Table, other.Table, StringComparison.Ordinal)
            && (string.Equals(one.Row, other.Row, StringComparison.Ordinal) || string.Equals(one.Column, other.Column, StringComparison.Ordinal));
        var step = Math.Max(system.Figure(first).Step, system.Figure(second).Step);
        if (!isOneLine || Math.Abs(changes[first] + changes[second]) > NearEnough(system, first, second) * step)
            return null;
        var isExchange = system.Figure(first).Value + changes[first] == system.Figure(second).Value
            && system.Figure(second).Value + changes[second] == system.Figure(first).Value;
        var size = (double)Math.Max(10m, Math.Max(Math.Abs(system.Figure(first).Value), Math.Abs(changes[first])) / step);
        return isExchange
            ? (Slip.LinesSwapped, Lines(one, other), ErrorScale.LogOneWrong + Math.Log(Exchanged))
            : (Slip.ErrorsCompensate, null, ErrorScale.LogOneWrong + Math.Log(Forced / size));
    }

    private static string Lines(CellPlace one, CellPlace other) =>
        string.Equals(one.Row, other.Row, StringComparison.Ordinal) ? $"{one.Column} and {other.Column}" : $"{one.Row} and {other.Row}";

    // What each ought to be is known only as far as the claims that hold it round, so the two changes may look a few units apart.
    private static int NearEnough(FigureSystem system, int first, int second) =>
        Math.Max(1, (int)Math.Sqrt(system.RelationsOf(first).Concat(system.RelationsOf(second)).Max(relation => relation.Cells.Length)));
}
