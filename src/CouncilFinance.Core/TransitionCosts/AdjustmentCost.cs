using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>What it costs an authority to adjust when another leaves a shared service.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(AdjustmentCostJsonConverter))]
public sealed record AdjustmentCost
{
    /// <summary>A cost of adjustment.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="authority">Who has it.</param>
    /// <param name="amount">How much, nil or more.</param>
    /// <param name="isReasonable">Whether it is reasonable, so that the withdrawing authority bears it.</param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil.</exception>
    public AdjustmentCost(string title, Authority authority, Money amount, bool isReasonable = true)
    {
        ArgumentNullException.ThrowIfNull(authority);
        Title = Texts.Label(title);
        Authority = authority;
        Amount = Amounts.NilOrMore(amount);
        IsReasonable = isReasonable;
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>Who has it.</summary>
    public Authority Authority { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    /// <summary>Whether it is reasonable, so that the withdrawing authority bears it.</summary>
    public bool IsReasonable { get; }

    /// <summary>The title, who has it and how much.</summary>
    public override string ToString() => $"{Title} of {Authority}: {Amount}" + (IsReasonable ? string.Empty : ", not reasonable");
}
