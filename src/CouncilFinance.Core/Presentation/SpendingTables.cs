using CouncilFinance.Budgets;

namespace CouncilFinance.Presentation;

/// <summary>Tables of revenue budgets and capital programmes.</summary>
public static class SpendingTables
{
    private const int Gross = 2;

    /// <summary>A revenue budget in print order: employees, running expenses and internal income make the gross budget, and with external income the net. Income is negative.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this RevenueBudget budget, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var rows = budget.Section.Rows().ToList();
        var grid = new AmountGrid(4, settings, hasRunningTotals: true);
        var open = new Stack<int>();
        var lines = 0;
        var held = new List<(RevenueBudgetRow Row, IReadOnlyList<int> Lines)>();
        foreach (var row in rows)
        {
            var first = row.Kind == RevenueRowKind.Total ? open.Pop() : lines;
            if (row.Kind == RevenueRowKind.Heading)
                open.Push(lines);
            if (row.Kind == RevenueRowKind.Line)
                lines = grid.Add([row.Item.Amounts.Employees, row.Item.Amounts.RunningExpenses, row.Item.Amounts.InternalIncome, row.Item.Amounts.ExternalIncome]) + 1;
            held.Add((row, Enumerable.Range(first, lines - first).ToList()));
            if (row.Kind == RevenueRowKind.Total)
                grid.AddSection(held[^1].Lines);
        }

        var shown = grid.Round();
        var table = new DisplayTable(
            settings?.Title ?? $"{budget.Section.Title}, {budget.Year}", string.Empty, "Employees", "Running expenses", "Internal income", "Gross budget", "External income", "Net budget");
        return shown.Finish(table.WithRows(held.Select(entry => entry.Row.Kind == RevenueRowKind.Heading
            ? new DisplayRow(RowKind.Heading, entry.Row.Label)
            : shown.Row(KindOf(entry.Row), entry.Row.Label, WithSums(shown.SumOf(entry.Lines))))));
    }

    /// <summary>A capital programme by heading and scheme, year by year. What is to be confirmed (tbc) or not yet costed is said beside the confirmed amounts, never shown as nil.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this CapitalProgramme programme, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var columns = programme.TotalByYear.Headings().ToList();
        var grid = new AmountGrid(columns.Count, settings);
        var schemes = programme.Headings.SelectMany(heading => programme.Under(heading).Schemes).ToList();
        var costs = schemes.ConvertAll(scheme => scheme.Costs.Over(programme.Years));
        var places = costs.ConvertAll(cost => grid.Add(cost.Values.Select(year => year.Confirmed)));
        foreach (var heading in programme.Headings)
            grid.AddSection(places.Where(place => string.Equals(schemes[place].Heading, heading, StringComparison.Ordinal)));
        var shown = grid.Round();

        var table = new DisplayTable(settings?.Title ?? "Capital programme", "Scheme", [.. columns, "Total"]);
        foreach (var heading in programme.Headings)
        {
            var under = places.Where(place => string.Equals(schemes[place].Heading, heading, StringComparison.Ordinal)).ToList();
            table = table.WithRow(RowKind.Heading, heading)
                .WithRows(under.Select(place => Row(RowKind.Line, schemes[place].Title, [place])))
                .WithRows([Row(RowKind.Subtotal, $"{heading} total", under)]);
        }

        table = table.WithRows([Row(RowKind.Total, "Total", places)]);
        return shown.Finish(programme.StillOpen.Count == 0 ? table : table.WithNote("tbc: to be confirmed. What is to be confirmed or not yet costed is in no figure."));

        DisplayRow Row(RowKind kind, string label, IReadOnlyCollection<int> held)
        {
            var amounts = shown.SumOf(held);
            var open = Enumerable.Range(0, columns.Count).Select(column => CapitalCost.Sum(held.Select(place => costs[place].Values[column]))).ToList();
            var cells = amounts.Zip(open, Cell).Append(Cell(amounts.Sum(), CapitalCost.Sum(open)));
            return new DisplayRow(kind, new DisplayCell(label), cells.Select(text => new DisplayCell(text)));
        }

        string Cell(decimal amount, CapitalCost cost)
        {
            var parts = new List<string>();
            if (cost.IsComplete || cost.Confirmed != Money.Zero)
                parts.Add(shown.Format.Write(amount));
            if (cost.HasToBeConfirmed)
                parts.Add("tbc");
            if (cost.HasNotYetCosted)
                parts.Add("not yet costed");
            return string.Join(" + ", parts);
        }
    }

    private static RowKind KindOf(RevenueBudgetRow row) => row.Kind == RevenueRowKind.Line ? RowKind.Line : row.Depth == 0 ? RowKind.Total : RowKind.Subtotal;

    private static decimal[] WithSums(decimal[] amounts) => [.. amounts.Take(Gross + 1), amounts.Take(Gross + 1).Sum(), amounts[^1], amounts.Sum()];
}
