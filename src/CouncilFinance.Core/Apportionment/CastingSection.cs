using System.Collections.Immutable;

namespace CouncilFinance.Apportionment;

/// <summary>A subtotal over some rows of a table.</summary>
internal sealed record CastingSection(string Title, ImmutableSortedSet<int> Rows)
{
    public bool IsCalled(string title) => string.Equals(Title, title, StringComparison.Ordinal);

    public bool Equals(CastingSection? other) => other is not null && IsCalled(other.Title) && Rows.SetEquals(other.Rows);

    public override int GetHashCode() => HashCode.Combine(Title, Rows.Count);
}
