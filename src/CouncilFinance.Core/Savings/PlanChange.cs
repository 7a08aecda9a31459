using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>What has become of a line since the previous plan (leicestershire-mtfs-2017, paragraph 19).</summary>
[JsonConverter(typeof(EnumJsonConverter<PlanChange>))]
public enum PlanChange
{
    /// <summary>The report does not say.</summary>
    Unstated,

    /// <summary>As in the previous plan, marked * in the report.</summary>
    Unchanged,

    /// <summary>In the previous plan and amended, marked **.</summary>
    Amended,

    /// <summary>Not in the previous plan, unmarked.</summary>
    New,
}
