using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>What a table claims as a whole, by the roles of its rows and columns (<see cref="LineRole"/>).</summary>
[JsonConverter(typeof(EnumJsonConverter<TableCast>))]
public enum TableCast
{
    /// <summary>Every column casts: each total or closing row is the sum of the items and subtotals that are its own, in every column that is neither memo nor running total.</summary>
    Columns,

    /// <summary>Every row cross-casts: each subtotal, total or closing column is the sum of the columns that are its own, in every row that is neither memo nor running total.</summary>
    Rows,

    /// <summary>Sections nest: each subtotal row is the sum of the rows that are its own, in every column that is neither memo nor running total.</summary>
    Sections,

    /// <summary>Each running-total line is the running total of the line before it that is neither one nor a memo, across the items.</summary>
    RunningTotals,

    /// <summary>Each opening line is, in every item across but the first, the closing line of the item before.</summary>
    OpeningIsClosing,
}
