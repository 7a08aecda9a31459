namespace CouncilFinance.Fuzz;

/// <summary>One parser: where its inputs come from, and the laws it is held to.</summary>
/// <param name="Name">What it reads, and how.</param>
/// <param name="NextInput">An input for it.</param>
/// <param name="Read">Whether it reads an input; throws where a law is broken.</param>
internal sealed record ParserTarget(string Name, Func<Random, string> NextInput, Func<string, bool> Read)
{
    public static IReadOnlyList<ParserTarget> All { get; } = [.. TextTargets.All, .. JsonTargets.All];

    /// <summary>Null where every law holds for an input, otherwise what was thrown.</summary>
    public Exception? Try(string input, out bool wasRead)
    {
        wasRead = false;
        try
        {
            wasRead = Read(input);
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
