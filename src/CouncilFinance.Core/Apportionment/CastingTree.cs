namespace CouncilFinance.Apportionment;

/// <summary>Sums over the cells of a table of which each holds another, or is held by it, or shares no cell with it; the total comes first and the parts after their whole.</summary>
internal sealed class CastingTree
{
    private readonly List<CastingSum> _sums = [new(-1, null, null, false)];
    private readonly int[,] _smallest;

    private CastingTree(int rows, int columns) => _smallest = new int[rows, columns];

    public IReadOnlyList<CastingSum> Sums => _sums;

    /// <summary>The place of the smallest sum that holds a cell.</summary>
    public int SmallestOf(int row, int column) => _smallest[row, column];

    /// <summary>Total, sections, rows, and the running totals of a row as a chain of prefixes.</summary>
    public static CastingTree ByRow(CastingLayout layout)
    {
        var tree = new CastingTree(layout.Rows.Length, layout.Columns.Length);
        var places = tree.AddSections(layout, whole: 0, column: null);
        for (var row = 0; row < layout.Rows.Length; row++)
        {
            var chain = tree.AddChain(layout, tree.Add(layout.InnermostSectionOf(row) is >= 0 and var section ? places[section] : 0, layout.Rows[row], null), layout.Rows[row]);
            for (var column = 0; column < layout.Columns.Length; column++)
                tree._smallest[row, column] = chain[column];
        }

        return tree;
    }

    /// <summary>Total, running totals of the total row as a chain of prefixes, columns, and the sections in each column.</summary>
    public static CastingTree ByColumn(CastingLayout layout)
    {
        var tree = new CastingTree(layout.Rows.Length, layout.Columns.Length);
        var chain = tree.AddChain(layout, 0, line: null);
        for (var column = 0; column < layout.Columns.Length; column++)
        {
            var place = tree.Add(chain[column], null, layout.Columns[column]);
            var places = tree.AddSections(layout, place, layout.Columns[column]);
            for (var row = 0; row < layout.Rows.Length; row++)
                tree._smallest[row, column] = layout.InnermostSectionOf(row) is >= 0 and var section ? places[section] : place;
        }

        return tree;
    }

    private int Add(int whole, string? line, string? column, bool isRunning = false)
    {
        _sums.Add(new CastingSum(whole, line, column, isRunning));
        return _sums.Count - 1;
    }

    private int[] AddSections(CastingLayout layout, int whole, string? column)
    {
        var places = new int[layout.Sections.Length];
        for (var section = 0; section < places.Length; section++)
            places[section] = Add(layout.SectionAround(section) is >= 0 and var outer ? places[outer] : whole, layout.Sections[section].Title, column);
        return places;
    }

    // For each column the running total that a cell there comes into first: that of its own column, and in the first column that of the second,
    // as the running total of one column is no new sum. The last running total is the whole.
    private int[] AddChain(CastingLayout layout, int whole, string? line)
    {
        var chain = Enumerable.Repeat(whole, layout.Columns.Length).ToArray();
        if (!layout.HasRunningTotals)
            return chain;
        for (var column = chain.Length - 2; column >= 1; column--)
            chain[column] = Add(chain[column + 1], line, layout.Columns[column], isRunning: true);
        if (chain.Length > 1)
            chain[0] = chain[1];
        return chain;
    }
}
