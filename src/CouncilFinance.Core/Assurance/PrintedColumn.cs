using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A column of a printed table.</summary>
/// <remarks>
/// Two are equal when everything about them is. In the JSON of a table a column is its heading, "2015/16", or an object
/// {"id": "2015/16", "label": "2015/16 (revised)", "role": "total", "unit": "percent", "rounding": "truncated"}.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedTable it is in")]
public sealed record PrintedColumn
{
    /// <summary>A column by the id that claims name it by, and its heading as printed.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public PrintedColumn(string id, string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        Id = Texts.Label(id);
        Label = label;
    }

    /// <summary>A column whose heading serves as its id.</summary>
    /// <exception cref="ArgumentException">The heading is blank, or has space at an end or control characters.</exception>
    public PrintedColumn(string label)
        : this(label, label)
    {
    }

    /// <summary>What claims name it by.</summary>
    public string Id { get; }

    /// <summary>Its heading as printed.</summary>
    public string Label { get; }

    /// <summary>What it is to the sums of the table; an item unless said.</summary>
    public LineRole Role { get; private init; }

    /// <summary>The unit of its figures; null where the row or the table says.</summary>
    public PrintedUnit? Unit { get; private init; }

    /// <summary>The rounding of its figures; null where the row or the table says.</summary>
    public PrintedRounding? Rounding { get; private init; }

    /// <summary>The column with what it is to the sums of the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is undefined.</exception>
    public PrintedColumn WithRole(LineRole role) => this with { Role = Enums.Defined(role) };

    /// <summary>The column in a unit of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public PrintedColumn WithUnit(PrintedUnit unit) => this with { Unit = Enums.Defined(unit) };

    /// <summary>The column with a rounding of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is undefined.</exception>
    public PrintedColumn WithRounding(PrintedRounding rounding) => this with { Rounding = Enums.Defined(rounding) };
}
