using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Where the rows or the columns of a table stand, by their ids.</summary>
internal static class LinePlaces
{
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public static Dictionary<string, int> Of<T>(string table, IReadOnlyCollection<T> lines, Func<T, string> idOf, string what)
    {
        var places = new Dictionary<string, int>(lines.Count, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!places.TryAdd(idOf(line), places.Count))
                throw new ArgumentException($"The {what} of the table '{table}' have ids of their own; {Texts.Quote(idOf(line))} stands twice.", what);
        }

        return places;
    }
}
