namespace CouncilFinance.Fuzz;

/// <summary>Makes an input that fails as short as cutting pieces out of it can.</summary>
internal static class Shortening
{
    private const int MostAttempts = 20_000;
    private const int LongestInput = 30_000;

    /// <summary>The shortest input found for which a condition still holds.</summary>
    public static string Of(string input, Func<string, bool> stillFails)
    {
        var attempts = 0;
        if (input.Length > LongestInput || !stillFails(input))
            return input;
        for (var size = input.Length / 2; size > 0; size = NextSize(size, ref input))
        {
            for (var start = 0; start + size <= input.Length && attempts < MostAttempts; attempts++)
            {
                var shorter = input.Remove(start, size);
                if (stillFails(shorter))
                    input = shorter;
                else
                    start += Math.Max(1, size / 2);
            }
        }

        return input;
    }

    private static int NextSize(int size, ref string input) => Math.Min(size - Math.Max(1, size / 4), input.Length);
}
