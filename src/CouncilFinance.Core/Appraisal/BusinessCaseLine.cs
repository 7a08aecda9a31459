using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>One line of a business case: a benefit or a cost, an amount a year.</summary>
/// <remarks>
/// Both benefits and costs are positive; a negative amount is a reversal. Immutable; two are equal when everything about them is. Made by
/// <see cref="BusinessCase.WithBenefit"/> and <see cref="BusinessCase.WithCost"/>.
/// </remarks>
[JsonConverter(typeof(BusinessCaseLineJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BusinessCaseLine
{
    internal BusinessCaseLine(string title, bool isCost, YearSeries<Money> amounts, string? category)
    {
        Title = title;
        IsCost = isCost;
        Amounts = amounts;
        Category = category;
    }

    /// <summary>What it is called, unlike every other line of its case.</summary>
    public string Title { get; }

    /// <summary>Whether it is a cost; a benefit otherwise.</summary>
    public bool IsCost { get; }

    /// <summary>The amount of each year of the case, positive for a benefit and for a cost.</summary>
    public YearSeries<Money> Amounts { get; internal init; }

    /// <summary>What kind of cost it is, by which optimism bias is found; null where none is said, and for benefits.</summary>
    public string? Category { get; }

    /// <summary>The optimism bias that its amounts have been uplifted for; null where they have not.</summary>
    public OptimismBias? OptimismBias { get; internal init; }

    /// <summary>How its amounts may turn out; null where they are taken as certain.</summary>
    public Uncertainty? Uncertainty { get; internal init; }

    /// <summary>The amounts as they count in a net present value: costs negative.</summary>
    public YearSeries<Money> Signed => IsCost ? Amounts.Map(amount => -amount) : Amounts;

    /// <summary>What it is called, whether it is a benefit or a cost, and its amounts.</summary>
    public override string ToString() => $"{Title}, {(IsCost ? "cost" : "benefit")}: {Amounts}";

    internal BusinessCaseLine UpliftedFor(OptimismBias bias, MoneyUnit unit, MidpointRounding rounding) => OptimismBias is null
        ? this with { Amounts = Amounts.Map(amount => Money.Rounded((Rational)amount.Pounds * bias.ExactFactor, unit.InPounds(), rounding)), OptimismBias = bias }
        : throw new ContradictionException($"{Title} has been uplifted already, for {OptimismBias}", $"it would be uplifted again, for {bias}");
}
