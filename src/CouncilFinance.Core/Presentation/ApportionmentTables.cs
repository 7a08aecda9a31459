using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Tables of amounts rounded together, shared and settled.</summary>
public static class ApportionmentTables
{
    private const int QuotaPlaces = 6;

    /// <summary>A table rounded so that it casts, in its unit, with its totals and the subtotals of its sections.</summary>
    public static DisplayTable ToTable(this RoundedTable rounded)
    {
        ArgumentNullException.ThrowIfNull(rounded);
        var format = new AmountFormat(rounded.Unit, 0, hasBrackets: false);
        return new DisplayTable("Rounded together", string.Empty, [.. rounded.Columns, "Total"]).WithUnit(format.Caption)
            .WithRows(rounded.Rows.Select(row => Row(RowKind.Line, row, rounded.Row(row).Append(rounded.TotalOf(row)))))
            .WithRows(rounded.Sections.Select(section => Row(RowKind.Subtotal, section, rounded.Row(section).Append(rounded.TotalOf(section)))))
            .WithRows([Row(RowKind.Total, "Total", rounded.TotalRow().Append(rounded.Total))]);

        DisplayRow Row(RowKind kind, string label, IEnumerable<Money> amounts) => new(kind, label, [.. amounts.Select(amount => format.Write(format.Exactly(amount)))]);
    }

    /// <summary>How an amount was shared: each party's weight, quota, whole units and remainder, who got each unit left over and why.</summary>
    public static DisplayTable ToTable(this ApportionmentExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var format = new AmountFormat(explanation.Unit, 0, hasBrackets: false);
        DisplayColumn[] columns =
            [new("Weight"), new("Quota"), new("Whole units"), new("Remainder"), new("Place"), new("Units left over"), new($"Share ({format.Caption})"), new("Why", ColumnAlignment.Left)];
        return new DisplayTable($"Shares by {EnumNames<ApportionmentRule>.Of(explanation.Rule).Replace('-', ' ')}", "Party", columns)
            .WithRows(explanation.Shares.Select(share => new DisplayRow(
                RowKind.Line,
                share.Party,
                Decimals.Text(share.Weight),
                Short(share.Quota),
                Invariant.Text(share.WholeUnits, "N0"),
                Short(share.Remainder),
                share.Place is { } place ? Invariant.Text(place) : string.Empty,
                Invariant.Text(share.ResidualUnits, "N0"),
                format.Write(format.Exactly(share.Amount)),
                share.Reason)))
            .WithRow(
                RowKind.Total,
                "Total",
                string.Empty,
                string.Empty,
                Invariant.Text(explanation.Shares.Sum(share => share.WholeUnits), "N0"),
                string.Empty,
                string.Empty,
                Invariant.Text(explanation.ResidualUnits, "N0"),
                format.Write(format.Exactly(explanation.Total)),
                string.Empty)
            .WithNote($"Quotas and remainders are in units of {Money.From(1m, explanation.Unit)}, to six places.");

        // Cut short and not rounded: a remainder just below a unit is not one.
        static string Short(decimal units) => Invariant.Text(decimal.Round(units, QuotaPlaces, MidpointRounding.ToNegativeInfinity), "#,##0.######");
    }

    /// <summary>What each authority bears of each layer, with totals.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this LayeredShares shares, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var authorities = shares.Shares.Authorities;
        var rows = shares.Layers.Select(layer => KeyValuePair.Create(layer.Layer.Title, authorities.Select(authority => layer.Shares.Contains(authority) ? layer.Shares[authority] : Money.Zero)));
        return CrossTable.Of("Shares by layer", "Layer", authorities.Select(authority => authority.ToString()), rows, settings);
    }

    /// <summary>Who pays whom.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this Settlement settlement, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        var grid = new AmountGrid(1, settings);
        foreach (var transfer in settlement.Transfers)
            grid.Add([transfer.Amount]);
        var shown = grid.Round();
        var table = new DisplayTable(settings?.Title ?? "Settlement", "From", [new DisplayColumn("To", ColumnAlignment.Left), new DisplayColumn("Amount")])
            .WithRows(settlement.Transfers.Select((transfer, at) => new DisplayRow(RowKind.Line, transfer.From.ToString(), transfer.To.ToString(), shown.Format.Write(shown[at][0]))));
        return shown.Finish(settlement.Transfers.Count == 0 ? table.WithNote("Nobody owes anybody anything.") : table);
    }
}
