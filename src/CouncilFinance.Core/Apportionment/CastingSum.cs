namespace CouncilFinance.Apportionment;

/// <summary>A sum of cells in one of the two trees over a table: what it is of, the sum it is part of, and the whole units it may come to.</summary>
/// <param name="Whole">The place in its tree of the sum that holds this one; −1 for the total.</param>
/// <param name="Line">The row or section it is of; null for all rows.</param>
/// <param name="Column">The column it is of, or the last of the columns where it is a running total; null for all columns.</param>
/// <param name="IsRunning">Whether it is of all columns up to <paramref name="Column"/>.</param>
internal readonly record struct CastingSum(int Whole, string? Line, string? Column, bool IsRunning)
{
    public override string ToString() => (Line, Column, IsRunning) switch
    {
        (null, null, _) => "the total",
        ({ } line, null, _) => $"the total of {line}",
        (null, { } column, false) => $"the total of {column}",
        (null, { } column, true) => $"the total up to {column}",
        ({ } line, { } column, false) => $"{line} in {column}",
        ({ } line, { } column, true) => $"{line} up to {column}",
    };
}
