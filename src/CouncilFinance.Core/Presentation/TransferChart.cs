using CouncilFinance.Apportionment;

namespace CouncilFinance.Presentation;

/// <summary>Payments as arrows from those who pay, at the left, to those who are paid, at the right: the larger the thicker.</summary>
internal static class TransferChart
{
    private const decimal Slot = 34m;
    private const decimal Gap = 12m;
    private const decimal Thickest = 18m;
    private const decimal Thinnest = 1.5m;
    private const decimal Arrow = 10m;
    private const string Paying = "#b5482f";

    public static Chart Of(string title, Settlement settlement, ChartSettings settings)
    {
        var transfers = settlement.Transfers;
        var unit = ChartUnit.For([.. transfers.Select(transfer => transfer.Amount.Pounds)], settings);
        var said = transfers.Count == 0 ? "Nothing is owed." : string.Join("; ", transfers.Select(transfer => $"{transfer.From.Name} pays {transfer.To.Name} {unit.Words(transfer.Amount.Pounds)}")) + ".";
        return new Chart(
            settings.Title ?? title,
            unit.Name,
            $"Arrows from payer to payee, {settings.Title ?? title}. {said}",
            new ChartTable(["From", "To", unit.Name], [.. transfers.Select(transfer => (IReadOnlyList<string>)[transfer.From.Name, transfer.To.Name, unit.Figure(transfer.Amount.Pounds)])]),
            settings.Width,
            (svg, y) => Drawn(svg, y, transfers, unit, settings.Width));
    }

    private static decimal Drawn(SvgWriter svg, decimal y, IReadOnlyList<Transfer> transfers, ChartUnit unit, int width)
    {
        if (transfers.Count == 0)
        {
            svg.Text(Chart.Margin, y + 12m, "Nothing is owed.", bold: true);
            return y + 16m;
        }

        var box = Math.Min(width * 0.28m, transfers.SelectMany(transfer => new[] { transfer.From, transfer.To }).Max(party => ChartText.Width(party.Name, SvgWriter.TextSize)) + 16m);
        var (starts, leftEnd) = Boxes(svg, y, Chart.Margin, box, transfers, transfer => transfer.From);
        var (ends, rightEnd) = Boxes(svg, y, width - Chart.Margin - box, box, transfers, transfer => transfer.To);
        var amounts = transfers.Max(transfer => ChartText.Width(unit.Figure(transfer.Amount.Pounds), SvgWriter.TextSize));
        var largest = transfers.Max(transfer => transfer.Amount);
        var (from, to) = (Chart.Margin + box + amounts + 14m, width - Chart.Margin - box);
        for (var index = 0; index < transfers.Count; index++)
        {
            var thickness = Math.Max(Thinnest, Thickest * (transfers[index].Amount / largest));
            svg.Text(Chart.Margin + box + 8m, starts[index] + 4m, unit.Figure(transfers[index].Amount.Pounds));
            svg.Curve((from, starts[index]), (to - Arrow, ends[index]), thickness, Paying);
            svg.Points([(to - Arrow, ends[index] - (thickness / 2m) - 4m), (to, ends[index]), (to - Arrow, ends[index] + (thickness / 2m) + 4m)], Paying, 1m);
        }

        return Math.Max(leftEnd, rightEnd);
    }

    // A box for each party, a slot of it for each of its payments; where each payment's slot is, and where the boxes end.
    private static (decimal[] Slots, decimal End) Boxes(SvgWriter svg, decimal y, decimal x, decimal width, IReadOnlyList<Transfer> transfers, Func<Transfer, Authority> party)
    {
        var slots = new decimal[transfers.Count];
        foreach (var payments in Enumerable.Range(0, transfers.Count).GroupBy(index => party(transfers[index])))
        {
            var (top, count) = (y, 0);
            foreach (var index in payments)
                slots[index] = top + ((count++ + 0.5m) * Slot);
            svg.Bar(x, top, width, count * Slot, SvgWriter.Paper, payments.Key.Name);
            svg.Text(x + (width / 2m), top + (count * Slot / 2m) + 4m, ChartText.Fit(payments.Key.Name, width - 8m, SvgWriter.TextSize), "middle");
            y = top + (count * Slot) + Gap;
        }

        return (slots, y - Gap);
    }
}
