using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>How a figure that ought to have been another most likely came to be printed.</summary>
/// <remarks>
/// A slip is a likelihood, never a proof: several can have the same result, and <see cref="Unknown"/> is said where none of them has it.
/// </remarks>
[JsonConverter(typeof(EnumJsonConverter<Slip>))]
public enum Slip
{
    /// <summary>No slip known here turns the one figure into the other.</summary>
    Unknown,

    /// <summary>Two neighbouring digits stand the wrong way round: 4,567 printed 4,657.</summary>
    DigitsTransposed,

    /// <summary>A digit is missing: 4,567 printed 457.</summary>
    DigitDropped,

    /// <summary>A digit stands twice: 4,567 printed 44,567.</summary>
    DigitDoubled,

    /// <summary>There is a digit too many: 4,567 printed 45,867.</summary>
    DigitAdded,

    /// <summary>One digit is another: 4,567 printed 4,967.</summary>
    DigitMistyped,

    /// <summary>The sign is turned: (371) printed 371.</summary>
    SignTurned,

    /// <summary>It is printed in another unit: pounds in a column of thousands, or the other way round.</summary>
    UnitShifted,

    /// <summary>A figure is left out: the place is blank, or prints nil.</summary>
    FigureOmitted,

    /// <summary>A total is added up wrongly.</summary>
    TotalMisadded,

    /// <summary>A total leaves out one of its lines.</summary>
    LineOmitted,

    /// <summary>A total counts one of its lines twice.</summary>
    LineCountedTwice,

    /// <summary>A total counts a subtotal as well as the lines it is the sum of.</summary>
    SubtotalCounted,

    /// <summary>The figures of two lines stand in one another's place.</summary>
    LinesSwapped,

    /// <summary>The figures of a line stand a place early or late.</summary>
    LineShifted,

    /// <summary>Two figures are wrong by the same amount in opposite directions, so that a total still casts.</summary>
    ErrorsCompensate,

    /// <summary>Nothing is wrong but the last place: percentages were moved by a unit each so that they total 100.</summary>
    PercentagesAdjusted,
}
