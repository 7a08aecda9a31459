using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CouncilFinance.Internal;

/// <summary>Sequences as they are taken in.</summary>
internal static class Sequences
{
    /// <summary>The items, none of them null.</summary>
    public static ImmutableArray<T> WithoutNulls<T>(IEnumerable<T> items, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        return NoneNull(items.ToImmutableArray(), name);
    }

    /// <summary>The items, once it is known that none of them is null.</summary>
    public static ImmutableArray<T> NoneNull<T>(ImmutableArray<T> all, string? name)
    {
        for (var index = 0; !typeof(T).IsValueType && index < all.Length; index++)
        {
            if (all[index] is null)
                throw new ArgumentException($"None of the {name} is null; the one at position {Invariant.Text(index)} is.", name);
        }

        return all;
    }
}
