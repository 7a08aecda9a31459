using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>The revenue budget of one year, as an appendix to a budget report prints it (leicestershire-mtfs-2017, appendix A).</summary>
/// <remarks>
/// Immutable. Two are equal when year and section are. In JSON: {"year": "2017/18", "section": {…}}.
/// </remarks>
[JsonConverter(typeof(RevenueBudgetJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RevenueBudget
{
    /// <summary>The budget of a year, its sections and lines within one section for the whole.</summary>
    public RevenueBudget(FinancialYear year, RevenueBudgetSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        Year = year;
        Section = section;
    }

    /// <summary>The year it is for; a previous net budget is that of the year before.</summary>
    public FinancialYear Year { get; }

    /// <summary>The whole of it: a department, or an authority.</summary>
    public RevenueBudgetSection Section { get; }

    /// <summary>The year, the title and the figures of the whole.</summary>
    public override string ToString() => $"{Year} {Section}";
}
