namespace CouncilFinance.Apportionment;

/// <summary>A running total of a section: the arcs of the section's subtotals that flow into it, and how many of their cells may go up.</summary>
internal sealed record CrossedSum(CastingSection Section, string Column, IReadOnlyList<int> Arcs, int Least, int Most)
{
    public override string ToString() => $"{Section.Title} up to {Column}";
}
