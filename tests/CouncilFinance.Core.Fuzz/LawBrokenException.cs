namespace CouncilFinance.Fuzz;

/// <summary>A parser gave an answer that one of its laws rules out.</summary>
internal sealed class LawBrokenException(string law, string facts, Exception? cause = null) : Exception($"{law}: {facts}", cause)
{
    public string Law { get; } = law;

    public static void Unless(bool holds, string law, FormattableString facts, Exception? cause = null)
    {
        if (!holds)
            throw new LawBrokenException(law, FormattableString.Invariant(facts), cause);
    }
}
