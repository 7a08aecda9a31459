using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Savings;

/// <summary>What an authority buys of one service from one provider at one price: 12 placements at £31,200 a year.</summary>
/// <remarks>
/// Two are equal when everything about them is. In JSON: {"provider": "Rowan House", "service": "Older people residential",
/// "authority": {…}, "quantity": 12, "unitPrice": 31200}.
/// </remarks>
[JsonConverter(typeof(PricedPurchaseJsonConverter))]
[DebuggerDisplay("{Authority,nq} {Provider,nq} {Service,nq}: {Quantity} at {UnitPrice}")]
public sealed record PricedPurchase
{
    /// <summary>A purchase.</summary>
    /// <exception cref="ArgumentException">The provider or the service is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is not above nil, or the price is below nil.</exception>
    public PricedPurchase(string provider, string service, Authority authority, decimal quantity, Money unitPrice)
    {
        ArgumentNullException.ThrowIfNull(authority);
        Provider = Texts.Label(provider);
        Service = Texts.Label(service);
        Authority = authority;
        Quantity = quantity > 0m
            ? quantity
            : throw Errors.OutOfRange(nameof(quantity), quantity, $"The quantity is above nil; {Decimals.Text(quantity)} is not.");
        UnitPrice = Amounts.NilOrMore(unitPrice);
    }

    /// <summary>Who provides it.</summary>
    public string Provider { get; }

    /// <summary>What is provided.</summary>
    public string Service { get; }

    /// <summary>Who pays for it.</summary>
    public Authority Authority { get; }

    /// <summary>How much of it: placements, hours, meals.</summary>
    public decimal Quantity { get; }

    /// <summary>The price of one.</summary>
    public Money UnitPrice { get; }

    /// <summary>The purchase in words: RBKC: 12 of Older people residential from Rowan House at £31,200.</summary>
    public override string ToString() => $"{Authority}: {Decimals.Text(Quantity)} of {Service} from {Provider} at {UnitPrice}";
}
