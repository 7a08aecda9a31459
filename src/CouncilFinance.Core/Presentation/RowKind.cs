namespace CouncilFinance.Presentation;

/// <summary>What a row of a displayed table is to the rows around it.</summary>
public enum RowKind
{
    /// <summary>A line of figures.</summary>
    Line,

    /// <summary>The heading of the section that starts below it: a label and no cells.</summary>
    Heading,

    /// <summary>The sum of a section, or a figure worked out on the way.</summary>
    Subtotal,

    /// <summary>The sum of the table, or what it all comes to.</summary>
    Total,
}
