using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>What covers a shortfall in a saving: a risk share budget for one year, or another saving for good.</summary>
/// <remarks>
/// Two are equal when everything about them is. In JSON: {"title": "Risk share budget", "effect": {"2017/18": 200000, "after": 0}}.
/// </remarks>
[JsonConverter(typeof(MitigationJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Mitigation
{
    /// <summary>A mitigation by its title and what it covers in each year, and for good where it stays.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below nil.</exception>
    public Mitigation(string title, CumulativeEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        if (effect.FirstBelowNil() is var (when, amount))
            throw Errors.OutOfRange(nameof(effect), amount, $"A mitigation covers nil or more in every year; {when} has {amount}.");
        Title = Texts.Label(title);
        Effect = effect;
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>How much it covers in each year, nil or more.</summary>
    public CumulativeEffect Effect { get; }

    /// <summary>A mitigation for one year.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil.</exception>
    public static Mitigation OneOff(string title, FinancialYear year, Money amount) =>
        new(title, CumulativeEffect.OneOff(YearSeries.Starting(year, amount)));

    /// <summary>A mitigation from one year on.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below nil.</exception>
    public static Mitigation Recurrent(string title, FinancialYear from, Money amount) =>
        new(title, CumulativeEffect.Starting(from, amount));

    /// <summary>The title and what it covers.</summary>
    public override string ToString() => $"{Title}: {Effect}";
}
