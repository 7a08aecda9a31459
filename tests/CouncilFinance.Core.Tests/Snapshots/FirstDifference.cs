namespace CouncilFinance.Tests.Snapshots;

/// <summary>Where two texts part.</summary>
internal static class FirstDifference
{
    public static string Between(string verified, string received)
    {
        var (left, right) = (verified.Split('\n'), received.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"at line {line + 1}:\n  verified: {LineOrEnd(left, line)}\n  received: {LineOrEnd(right, line)}";
    }

    private static string LineOrEnd(string[] lines, int index) => index < lines.Length ? $"|{lines[index]}|" : "(no such line)";
}
