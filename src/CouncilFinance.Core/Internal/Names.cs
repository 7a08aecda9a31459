namespace CouncilFinance.Internal;

/// <summary>Names that are each one item's own.</summary>
internal static class Names
{
    /// <summary>Refuses a name that two items have; the error holds both.</summary>
    /// <param name="items">The items.</param>
    /// <param name="what">What the name is: reference.</param>
    /// <param name="name">The name of an item.</param>
    /// <param name="described">What tells the item from another of the same name.</param>
    public static void RefuseShared<T>(IEnumerable<T> items, string what, Func<T, string> name, Func<T, string> described)
    {
        if (FirstShared(items, name) is var (one, other))
            throw new ContradictionException($"the {what} {name(one)} is that of '{described(one)}'", $"it is also that of '{described(other)}'");
    }

    /// <summary>The first two items of one name; null where each has its own.</summary>
    public static (T One, T Other)? FirstShared<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!seen.TryAdd(name(item), item))
                return (seen[name(item)], item);
        }

        return null;
    }
}
