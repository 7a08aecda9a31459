namespace CouncilFinance.Fuzz;

/// <summary>Gives every parser of the library random and broken input, and lists where a parser breaks one of its laws.</summary>
/// <remarks>
/// TryParse never throws; Parse throws only <see cref="FormatException"/> or <see cref="OverflowException"/>, and exactly where TryParse
/// says no; JSON throws only <see cref="System.Text.Json.JsonException"/>; what was read can be written and read back equal; checking a report
/// that was read never throws; and every answer comes within <see cref="LongestAnswer"/>. A case depends on the seed and its own number
/// only, so each can be repeated by itself.
/// </remarks>
public static class ParserFuzzer
{
    /// <summary>The seed of the committed runs.</summary>
    public const int DefaultSeed = 2015;

    // A parser that does not come back keeps its thread, and with it a processor, until the program ends.
    private const int MostUnanswered = 3;

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan LongestAnswer { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Runs a number of cases, fewer where three of them find no answer.</summary>
    public static FuzzResult Run(int cases, int seed)
    {
        var tally = new Tally();
        for (var (next, unanswered) = (0, 0); next < cases && unanswered < MostUnanswered; unanswered++)
            next = new FuzzBatch(next, cases, seed, tally).RunUntilOneIsUnanswered(LongestAnswer) + 1;
        return tally.Result();
    }
}
