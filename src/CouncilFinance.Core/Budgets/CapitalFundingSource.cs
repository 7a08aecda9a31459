using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>Where money for capital spending comes from: the Better Care Fund, a grant.</summary>
/// <remarks>Two are equal when kind and name are. For the amounts see <see cref="CapitalFunding"/>.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the CapitalScheme it funds")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CapitalFundingSource
{
    /// <summary>A source.</summary>
    /// <exception cref="ArgumentException">The name is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public CapitalFundingSource(CapitalFundingKind kind, string name)
    {
        Kind = Enums.Defined(kind);
        Name = Texts.Label(name);
    }

    /// <summary>What kind of money it is.</summary>
    public CapitalFundingKind Kind { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The name and the kind: Better Care Fund (grant).</summary>
    public override string ToString() => $"{Name} ({EnumNames<CapitalFundingKind>.Of(Kind)})";
}
