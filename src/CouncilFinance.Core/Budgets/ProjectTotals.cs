using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>The savings of a project or of a portfolio told apart: what counts here, what is counted elsewhere, and costs avoided, which are never in a total.</summary>
/// <remarks>
/// Every line is in exactly one of <see cref="Counted"/>, <see cref="CountedElsewhere"/> and <see cref="AvoidedCosts"/>. Amounts against the base
/// are cumulative; what a template prints by year are their changes, <c>Total.ToIncremental()</c>. Two are equal when their savings are.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the SavingsPortfolio")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ProjectTotals
{
    internal ProjectTotals(SavingsSchedule savings) => Savings = savings;

    /// <summary>All lines, in order.</summary>
    public SavingsSchedule Savings { get; }

    /// <summary>The lines that count here, cashable or not, without avoided costs.</summary>
    public SavingsSchedule Counted => Savings.Where(line => !line.IsCountedElsewhere && line.Cashability != Cashability.CostAvoidance);

    /// <summary>The lines counted elsewhere. Their schedule's own total is nil; what they come to is <see cref="TotalCountedElsewhere"/>.</summary>
    public SavingsSchedule CountedElsewhere => Savings.Where(line => line.IsCountedElsewhere);

    /// <summary>The costs avoided, which were never in a budget.</summary>
    public SavingsSchedule AvoidedCosts => Savings.Where(line => !line.IsCountedElsewhere && line.Cashability == Cashability.CostAvoidance);

    /// <summary>Of the lines that count here, the new savings: further, new and cross-cutting.</summary>
    public SavingsSchedule NewSavings => Counted.Where(line => line.Category != ProjectCategory.Faster);

    /// <summary>Of the lines that count here, the existing savings that are brought forward.</summary>
    public SavingsSchedule ExistingSavings => Counted.Where(line => line.Category == ProjectCategory.Faster);

    /// <summary>What counts here, in each year against the base. What of it may enter a budget is <c>Counted.Cashable.Total</c>.</summary>
    public CumulativeEffect Total => Counted.Total;

    /// <summary>What is counted elsewhere, in each year against the base.</summary>
    public CumulativeEffect TotalCountedElsewhere => CumulativeEffect.Sum(Savings.Years, CountedElsewhere.Lines.Select(line => line.Effect));

    /// <summary>What counts here, by delivery rating in the order each first appears.</summary>
    public SavingsGroups<DeliveryRating> ByRating => Counted.GroupBy(line => line.DeliveryRating);

    /// <summary>What counts here, by project category in the order each first appears.</summary>
    public SavingsGroups<ProjectCategory> ByCategory => Counted.GroupBy(line => line.Category);

    /// <summary>What counts here, by cashability in the order each first appears.</summary>
    public SavingsGroups<Cashability> ByCashability => Counted.GroupBy(line => line.Cashability);

    /// <summary>The total and what stands apart from it.</summary>
    public override string ToString() => $"{Total} (apart: {CountedElsewhere.Lines.Count} counted elsewhere, {AvoidedCosts.Lines.Count} avoided)";
}
