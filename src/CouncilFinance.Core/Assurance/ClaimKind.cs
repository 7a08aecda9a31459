using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>What a claim says its target is.</summary>
[JsonConverter(typeof(EnumJsonConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>The sum of the operands: the total casts.</summary>
    Sum,

    /// <summary>The sum of the operands in this line and all before it: the cumulative figure.</summary>
    RunningTotal,

    /// <summary>The first operand less the second.</summary>
    Difference,

    /// <summary>The operands multiplied.</summary>
    Product,

    /// <summary>The sum of all operands but the last as a percentage of the last.</summary>
    Percentage,

    /// <summary>The first operand shared in proportion: first × second ÷ third, the third being what all the seconds come to.</summary>
    ProRata,
}
