using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>Titles by which the parts of one whole are told apart.</summary>
internal static class Titles
{
    public static void RefuseShared(IEnumerable<(string Title, string Described)> parts)
    {
        if (Names.FirstShared(parts, part => part.Title) is var (one, other))
            throw new ContradictionException($"{Texts.Quote(one.Title)} is {one.Described}", $"another has that title, {other.Described}");
    }

    public static string Listed(IEnumerable<string> titles) => string.Join(", ", titles) is { Length: > 0 } list ? list : "nothing";
}
