using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>What a row or column of a printed table is to its sums, which <see cref="TableCast"/> declares for the table as a whole.</summary>
/// <remarks>Sums stand below, or right of, what they add up. What one has taken in, no later one takes in again.</remarks>
[JsonConverter(typeof(EnumJsonConverter<LineRole>))]
public enum LineRole
{
    /// <summary>A line of its own, part of the sum after it.</summary>
    Item,

    /// <summary>The sum of a section: of the lines of its own section, or, without one, of the items since the last sum; directly after one, of all before it.</summary>
    Subtotal,

    /// <summary>The sum of all items and sums before it that no other sum has taken in.</summary>
    Total,

    /// <summary>A line for information, outside every sum: a percentage, a comparison with last year.</summary>
    Memo,

    /// <summary>The running total of the line before it, outside every other sum.</summary>
    RunningTotal,

    /// <summary>What a fund or reserve begins with, part of its closing line's sum.</summary>
    Opening,

    /// <summary>What a fund or reserve ends with: the sum of its opening line and all after it.</summary>
    Closing,
}
