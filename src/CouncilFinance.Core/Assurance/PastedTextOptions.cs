namespace CouncilFinance.Assurance;

/// <summary>What <see cref="PrintedTable.FromText"/> may take for granted of a table copied from a report; nothing unless said.</summary>
[Flags]
public enum PastedTextOptions
{
    /// <summary>Every line has a field for each column, and every row is an item.</summary>
    None = 0,

    /// <summary>A line that ends early has blank cells to its end.</summary>
    PadShortLines = 1,

    /// <summary>A row labelled Total or Grand total, or so beginning, is a total and ends its section; one labelled Subtotal, Sub-total or Sub total is a subtotal.</summary>
    RolesFromLabels = 2,
}
