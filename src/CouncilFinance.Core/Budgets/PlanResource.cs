using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A source of a council's money and what it brings in each year: council tax, business rates, a grant.</summary>
/// <remarks>Two are equal when title and amounts are.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the MediumTermPlan it is in")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PlanResource
{
    internal PlanResource(string title, YearSeries<Money> amounts)
    {
        Title = Texts.Label(title);
        Amounts = amounts;
    }

    /// <summary>What the source is.</summary>
    public string Title { get; }

    /// <summary>What it brings in each year; positive is income.</summary>
    public YearSeries<Money> Amounts { get; }

    /// <summary>The title and the amounts.</summary>
    public override string ToString() => $"{Title}: {Amounts}";
}
