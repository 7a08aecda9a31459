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

    /// <summary>The mean of the operands, each counting the same.</summary>
    Average,

    /// <summary>Half way between two operands: the mid-point of a salary band.</summary>
    MidPoint,

    /// <summary>The first operand divided by the second.</summary>
    Quotient,

    /// <summary>The net present value of the operands, which are the flows of a run of years, under a stated convention.</summary>
    NetPresentValue,

    /// <summary>The years until the sum of the operands so far, which are the flows of a run of years, comes back to nil.</summary>
    Payback,

    /// <summary>What £1 of the line's year is worth under a stated convention.</summary>
    DiscountFactor,
}
