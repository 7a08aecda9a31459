using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>Titles by which the parts of one whole are told apart.</summary>
internal static class Titles
{
    public static void RefuseShared(IEnumerable<(string Title, string Described)> parts)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (title, described) in parts)
        {
            if (!seen.TryAdd(title, described))
                throw new ContradictionException($"{Texts.Quote(title)} is {seen[title]}", $"another has that title, {described}");
        }
    }

    public static string Listed(IEnumerable<string> titles) => string.Join(", ", titles) is { Length: > 0 } list ? list : "nothing";
}
