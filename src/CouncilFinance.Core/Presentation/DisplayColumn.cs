using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A column of a displayed table: its heading and to which side its cells stand.</summary>
/// <remarks>Two are equal when both are. A heading may be any text, as a report prints it.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the result that its table shows")]
public sealed record DisplayColumn
{
    /// <summary>A column.</summary>
    /// <param name="heading">What heads it; empty where nothing does.</param>
    /// <param name="alignment">To which side its cells stand; right, for figures, unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The alignment is undefined.</exception>
    public DisplayColumn(string heading, ColumnAlignment alignment = ColumnAlignment.Right)
    {
        ArgumentNullException.ThrowIfNull(heading);
        Heading = heading;
        Alignment = Enums.Defined(alignment);
    }

    /// <summary>What heads it.</summary>
    public string Heading { get; }

    /// <summary>To which side its cells stand.</summary>
    public ColumnAlignment Alignment { get; }

    /// <summary>The heading.</summary>
    public override string ToString() => Heading;
}
