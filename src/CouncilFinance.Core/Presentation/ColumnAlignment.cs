namespace CouncilFinance.Presentation;

/// <summary>To which side the cells of a column stand.</summary>
public enum ColumnAlignment
{
    /// <summary>To the right, for figures.</summary>
    Right,

    /// <summary>To the left, for words.</summary>
    Left,
}
