namespace CouncilFinance.Tests;

/// <summary>A rule that lists whatever breaks it.</summary>
internal static class Offenders
{
    public static void None(string what, IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{what} ({list.Count}):\n{string.Join('\n', list)}");
    }
}
