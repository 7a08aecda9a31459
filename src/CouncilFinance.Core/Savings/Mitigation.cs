using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Savings;

/// <summary>What covers a shortfall in a saving: a risk share budget for one year, or another saving for good.</summary>
/// <remarks>Two are equal when everything about them is. In JSON: {"title": "Risk share budget", "amount": 200000, "recurrence": "one-off"}.</remarks>
[JsonConverter(typeof(MitigationJsonConverter))]
[DebuggerDisplay("{Title,nq} {Amount}")]
public sealed record Mitigation
{
    /// <summary>A mitigation by its title, its amount and whether it comes again.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil, or the recurrence is undefined.</exception>
    public Mitigation(string title, Money amount, Recurrence recurrence)
    {
        Title = Texts.Label(title);
        Amount = Amounts.NilOrMore(amount);
        Recurrence = Enums.Defined(recurrence);
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>How much it covers, nil or more.</summary>
    public Money Amount { get; }

    /// <summary>Whether it covers this year only.</summary>
    public Recurrence Recurrence { get; }
}
