using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Who pays whom so that balances that sum to nil are cleared.</summary>
/// <remarks>
/// The largest debtor pays the largest creditor, the earlier authority first among equals, until nothing is owed: at most one transfer
/// fewer than there are authorities with a balance, and none who is paid also pays. Two are equal when their balances are.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the balances it settles")]
public sealed class Settlement : IEquatable<Settlement>
{
    private readonly ImmutableArray<Transfer> _transfers;

    private Settlement(ByAuthority<Money> balances)
    {
        Balances = balances;
        _transfers = Cleared(balances);
    }

    /// <summary>What each authority owes: positive where it pays, negative where it is paid. They sum to nil.</summary>
    public ByAuthority<Money> Balances { get; }

    /// <summary>The payments, in the order they are found.</summary>
    public IReadOnlyList<Transfer> Transfers => _transfers;

    /// <summary>The settlement of balances.</summary>
    /// <param name="balances">What each authority owes: positive where it pays, negative where it is paid.</param>
    /// <exception cref="ContradictionException">The balances do not sum to nil.</exception>
    public static Settlement Of(ByAuthority<Money> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        return balances.Total() is { Sign: not 0 } sum
            ? throw new ContradictionException("A settlement clears balances that sum to nil", $"these sum to {sum}")
            : new Settlement(balances);
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Settlement? left, Settlement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Settlement? left, Settlement? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Settlement? other) => other is not null && Balances == other.Balances;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Settlement);

    /// <inheritdoc/>
    public override int GetHashCode() => Balances.GetHashCode();

    /// <summary>One line for each payment; "Nothing is owed." where there are none.</summary>
    public override string ToString() => _transfers.IsEmpty ? "Nothing is owed." : string.Join('\n', _transfers);

    private static ImmutableArray<Transfer> Cleared(ByAuthority<Money> balances)
    {
        var (parties, owed) = (balances.Authorities, balances.Values.ToArray());
        var transfers = ImmutableArray.CreateBuilder<Transfer>();
        while (true)
        {
            var (debtor, creditor) = (Array.IndexOf(owed, owed.DefaultIfEmpty().Max()), Array.IndexOf(owed, owed.DefaultIfEmpty().Min()));
            if (debtor < 0 || owed[debtor].Sign == 0)
                return transfers.ToImmutable();
            var amount = Money.Min(owed[debtor], -owed[creditor]);
            transfers.Add(new Transfer(parties[debtor], parties[creditor], amount));
            owed[debtor] -= amount;
            owed[creditor] += amount;
        }
    }
}
