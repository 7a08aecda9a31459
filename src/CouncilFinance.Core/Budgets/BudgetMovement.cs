using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Budgets;

/// <summary>One reason why a budget changes: a transfer, inflation, a contingency, a line of growth or a saving.</summary>
/// <remarks>Made by a <see cref="BudgetRollForward"/>. Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the BudgetRollForward it is in")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BudgetMovement
{
    internal BudgetMovement(BudgetMovementKind kind, string? reference, string title, IncrementalEffect changes)
    {
        Kind = Enums.Defined(kind);
        Reference = reference;
        Title = Texts.Label(title);
        Changes = changes;
    }

    /// <summary>What kind of movement it is.</summary>
    public BudgetMovementKind Kind { get; }

    /// <summary>The reference of the line of growth or of savings; null where the movement has none.</summary>
    public string? Reference { get; }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>What it changes the budget by in each year against the year before; positive raises the budget, so that a saving is negative.</summary>
    public IncrementalEffect Changes { get; }

    /// <summary>growth G3 Older people: 2017/18 £560,000; 2018/19 £1,210,000.</summary>
    public override string ToString() => $"{EnumNames<BudgetMovementKind>.Of(Kind)} {(Reference is null ? Title : Reference + " " + Title)}: {Changes}";
}
