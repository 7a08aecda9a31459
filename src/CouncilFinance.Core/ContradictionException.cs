namespace CouncilFinance;

/// <summary>Two statements that cannot both be true, such as two names for one authority's code.</summary>
/// <remarks>
/// A caller's slip in one argument is an <see cref="ArgumentException"/>, and bad data in a printed report is a verdict;
/// this is thrown where each statement is fine by itself and the two contradict one another.
/// </remarks>
public sealed class ContradictionException : Exception
{
    /// <summary>A contradiction between two statements.</summary>
    /// <param name="fact">The one statement, as a clause: "LBHF is named Hammersmith and Fulham".</param>
    /// <param name="otherFact">The statement it contradicts.</param>
    public ContradictionException(string fact, string otherFact)
        : base($"{fact}, but {otherFact}.")
    {
        Fact = fact;
        OtherFact = otherFact;
    }

    /// <summary>The one statement.</summary>
    public string Fact { get; }

    /// <summary>The statement that contradicts it.</summary>
    public string OtherFact { get; }
}
