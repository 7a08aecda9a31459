using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Why a table cannot be rounded so that it casts: sums that ask for more than the rest of the table can come to.</summary>
/// <remarks>
/// Each cell may only go to one of the two units beside its true value, and each total to one of those beside its own, or to what was
/// prescribed; where no choice of cells fits, these sums contradict one another. Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the rows and amounts of the table")]
public sealed record CastingBlock
{
    private readonly ImmutableArray<string> _rows;
    private readonly ImmutableArray<string> _columns;

    internal CastingBlock(IEnumerable<string> rows, IEnumerable<string> columns, string asked, string possible)
    {
        _rows = [.. rows];
        _columns = [.. columns];
        Asked = asked;
        Possible = possible;
    }

    /// <summary>The rows and sections that take part in the contradiction.</summary>
    public IReadOnlyList<string> Rows => _rows;

    /// <summary>The columns that take part in it.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The sums that ask for too much, and what they come to at the least.</summary>
    public string Asked { get; }

    /// <summary>The sums that would have to hold it, and what they come to at the most.</summary>
    public string Possible { get; }

    /// <inheritdoc/>
    public bool Equals(CastingBlock? other) =>
        other is not null && (Asked, Possible) == (other.Asked, other.Possible) && _rows.SequenceEqual(other._rows) && _columns.SequenceEqual(other._columns);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Asked, Possible, _rows.Length, _columns.Length);

    /// <summary>The contradiction in a sentence.</summary>
    public override string ToString() => $"{Asked}, but {Possible}.";
}
