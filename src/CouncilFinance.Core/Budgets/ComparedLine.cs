using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Budgets;

/// <summary>A line of a plan beside the line of the same reference in the plan before it.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the two schedules compared")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ComparedLine
{
    internal ComparedLine(string reference, string title, CumulativeEffect? previous, CumulativeEffect? current, CumulativeEffect difference)
    {
        Reference = reference;
        Title = title;
        Previous = previous;
        Current = current;
        Difference = difference;
    }

    /// <summary>The reference both plans know it by.</summary>
    public string Reference { get; }

    /// <summary>Its title, as the later plan to have it says.</summary>
    public string Title { get; }

    /// <summary>What the previous plan said of it in the current plan's years, against the current plan's base; null where it had no such line.</summary>
    public CumulativeEffect? Previous { get; }

    /// <summary>What the current plan says of it; null where it has no such line.</summary>
    public CumulativeEffect? Current { get; }

    /// <summary>The current effect less the previous one, a missing line counting as nil.</summary>
    public CumulativeEffect Difference { get; }

    /// <summary>G4 Learning Disabilities: 2017/18 £0; 2018/19 £160,000.</summary>
    public override string ToString() => $"{Reference} {Title}: {Difference}";
}
