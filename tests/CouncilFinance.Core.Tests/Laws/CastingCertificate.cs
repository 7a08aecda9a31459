namespace CouncilFinance.Tests.Laws;

/// <summary>Whether a rounding of a table with row, column and grand totals can be made better, by looking for a negative cycle of moves (Bellman and Ford).</summary>
internal static class CastingCertificate
{
    public static bool HasBetter(CastingCase table, IReadOnlyList<long> rounded)
    {
        var (total, columns, back) = (0, table.Rows + 1, table.Rows + table.Columns + 1);
        var moves = new List<(int From, int To, long Cost)>();
        for (var cell = 0; cell < rounded.Count; cell++)
        {
            var (row, column) = (1 + (cell / table.Columns), columns + (cell % table.Columns));
            var (below, rest) = table.Parts(cell);
            if (rest == 0)
                continue;
            moves.Add(rounded[cell] == below ? (row, column, 1_000 - (2 * rest)) : (column, row, (2 * rest) - 1_000));
        }

        for (var row = 0; row < table.Rows; row++)
            AddSum(total, 1 + row, Enumerable.Range(row * table.Columns, table.Columns));
        for (var column = 0; column < table.Columns; column++)
            AddSum(columns + column, back, Enumerable.Range(0, table.Rows).Select(row => (row * table.Columns) + column));
        AddSum(back, total, Enumerable.Range(0, rounded.Count));

        var distance = new long[back + 1];
        for (var round = 0; round <= distance.Length; round++)
        {
            var nearer = moves.Where(move => distance[move.From] + move.Cost < distance[move.To]).ToList();
            if (nearer.Count == 0)
                return false;
            foreach (var (from, to, cost) in nearer)
                distance[to] = Math.Min(distance[to], distance[from] + cost);
        }

        return true;

        void AddSum(int from, int to, IEnumerable<int> cells)
        {
            var of = cells.ToList();
            var (least, most) = table.Bounds(of, null);
            var up = of.Sum(cell => rounded[cell] - table.Parts(cell).Below);
            if (up < most)
                moves.Add((from, to, 0));
            if (up > least)
                moves.Add((to, from, 0));
        }
    }
}
