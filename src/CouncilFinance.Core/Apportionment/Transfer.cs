using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>A payment from one authority to another.</summary>
/// <remarks>Two are equal when payer, payee and amount are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the balances it settles")]
public sealed record Transfer
{
    /// <summary>A payment of an amount.</summary>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who is paid, another authority.</param>
    /// <param name="amount">How much, nil or more.</param>
    /// <exception cref="ArgumentException">An authority would pay itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil.</exception>
    /// <exception cref="ContradictionException">One code stands with two names.</exception>
    public Transfer(Authority from, Authority to, Money amount)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.AgreedWith(to) == to)
            throw new ArgumentException($"An authority pays another; {from} would pay itself.", nameof(to));
        From = from;
        To = to;
        Amount = Amounts.NilOrMore(amount);
    }

    /// <summary>Who pays.</summary>
    public Authority From { get; }

    /// <summary>Who is paid.</summary>
    public Authority To { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    /// <summary>LBHF pays WCC £12,000.</summary>
    public override string ToString() => $"{From} pays {To} {Amount}";
}
