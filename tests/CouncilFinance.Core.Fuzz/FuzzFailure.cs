using System.Globalization;

namespace CouncilFinance.Fuzz;

/// <summary>A law that a parser broke.</summary>
/// <param name="Target">The parser.</param>
/// <param name="Case">The number of the case it was found in.</param>
/// <param name="Input">The input, shortened; of a JSON document the bytes, one a character.</param>
/// <param name="Error">What was thrown, or the law that was broken.</param>
/// <param name="Times">How many cases broke it in the same way.</param>
public sealed record FuzzFailure(string Target, int Case, string Input, Exception Error, int Times)
{
    private const int LongestShown = 1_500;

    /// <summary>The failure as a run prints it.</summary>
    public override string ToString() =>
        $"{Target}, case {Case}, {Times} times, {Input.Length} characters: {Shown(Input)}{Environment.NewLine}    {Error}";

    private static string Shown(string input) =>
        string.Concat(input.Take(LongestShown).Select(character => character is >= ' ' and <= '~' or '£'
            ? character.ToString()
            : $"\\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}")) + (input.Length > LongestShown ? "…" : string.Empty);
}
