using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>A part of a network into which more is forced than can leave it, read as sums of the table.</summary>
internal sealed class CastingCut(
    CastingLayout layout, CastingFractions cells, CastingNetwork network, IReadOnlyList<(bool From, bool To)> reached)
{
    private const int MostNames = 6;

    public CastingBlock Block(MoneyUnit unit)
    {
        var (asked, possible) = (Side(isInto: true), Side(isInto: false));
        var crossing = asked.Sums.Concat(possible.Sums).ToList();
        var (rows, columns) = (asked.Rows.Concat(possible.Rows).ToHashSet(), asked.Columns.Concat(possible.Columns).ToHashSet());
        return new CastingBlock(
            crossing.Select(sum => sum.Line).OfType<string>().Concat(layout.Rows.Where((_, row) => rows.Contains(row))).Distinct(StringComparer.Ordinal),
            layout.Columns.Where((label, column) => columns.Contains(column) || crossing.Exists(sum => string.Equals(sum.Column, label, StringComparison.Ordinal))),
            Sentence($"{asked.Text(layout)} to {Amount(asked.Units, unit)} at the least"),
            $"{possible.Text(layout)} to {Amount(possible.Units, unit)} at the most");
    }

    private CutSide Side(bool isInto)
    {
        var (sums, rows, columns, units) = (new List<CastingSum>(), new SortedSet<int>(), new SortedSet<int>(), BigInteger.Zero);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (!Crosses(cell))
                continue;
            var (row, column) = Math.DivRem(cell, layout.Columns.Length);
            rows.Add(row);
            columns.Add(column);
            units += cells.Below[cell] + (isInto || cells.IsWhole(cell) ? 0 : 1);
        }

        for (var place = 1; place < network.RowSums.Count; place++)
            Take(network.ArcOfRowSum(place), network.RowSums[place], network.RowBounds[place]);
        for (var place = 0; place < network.ColumnSums.Count; place++)
            Take(network.ArcOfColumnSum(place), network.ColumnSums[place], network.ColumnBounds[place]);
        return new CutSide(sums, rows, columns, units);

        bool Crosses(int arc) => reached[arc].From != reached[arc].To && reached[arc].To == isInto;

        void Take(int arc, CastingSum sum, CastingBounds bounds)
        {
            if (!Crosses(arc))
                return;
            sums.Add(sum);
            units += isInto ? bounds.Least : bounds.Most;
        }
    }

    private static string Sentence(string text) => text.StartsWith("the ", StringComparison.Ordinal) ? $"The {text[4..]}" : text;

    private static string Amount(BigInteger units, MoneyUnit unit) =>
        BigInteger.Abs(units) < (BigInteger)(Money.Limit / unit.InPounds()) ? $"{Money.From((decimal)units, unit)}" : $"{Invariant.Text(units)} times {Money.From(1m, unit)}";

    private sealed record CutSide(List<CastingSum> Sums, SortedSet<int> Rows, SortedSet<int> Columns, BigInteger Units)
    {
        public string Text(CastingLayout layout)
        {
            var parts = Sums.ConvertAll(sum => $"{sum}");
            if (Rows.Count > 0)
                parts.Add($"the cells of {Names(Rows.Select(row => layout.Rows[row]))} in {Names(Columns.Select(column => layout.Columns[column]))}");
            var verb = parts.Count == 1 && Rows.Count == 0 ? "comes" : "come";
            return parts.Count == 0 ? "all the rest comes" : $"{Names(parts)} {verb}";
        }

        private static string Names(IEnumerable<string> names)
        {
            var all = names.ToList();
            return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? $" and {Invariant.Text(all.Count - MostNames)} more" : string.Empty);
        }
    }
}
