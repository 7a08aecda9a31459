using CouncilFinance.Internal;
using CouncilFinance.Workforce;

namespace CouncilFinance.Presentation;

/// <summary>Tables of posts and what they cost.</summary>
public static class WorkforceTables
{
    /// <summary>Groups of posts with their number, salaries, on-costs, costs stated without a band, and cost.</summary>
    /// <param name="establishment">The establishment.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this Establishment establishment, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(establishment);
        var grid = new AmountGrid(3, settings);
        foreach (var group in establishment.Groups)
            grid.Add([group.SalaryCost, group.OnCosts, group.StatedCost]);
        var shown = grid.Round();
        return shown.Finish(new DisplayTable(settings?.Title ?? "Establishment", "Posts", "Number", "Salaries", "On-costs", "Stated costs", "Cost")
            .WithRows(establishment.Groups.Select((group, at) => Row(RowKind.Line, group.Authority is null ? group.Title : $"{group.Title}, {group.Authority}", group.Posts, shown[at])))
            .WithRows([Row(RowKind.Total, "Total", establishment.Posts, shown.Total())]));

        DisplayRow Row(RowKind kind, string label, decimal posts, decimal[] amounts) =>
            new(kind, label, [Decimals.Text(posts), .. amounts.Append(amounts.Sum()).Select(shown.Format.Write)]);
    }

    /// <summary>A restructure: posts and cost now and proposed, and what that saves.</summary>
    /// <param name="restructure">The restructure.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this Restructure restructure, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(restructure);
        var grid = new AmountGrid(2, settings);
        grid.Add([restructure.Current.Cost, -restructure.Proposed.Cost]);
        var shown = grid.Round();
        return shown.Finish(new DisplayTable(settings?.Title ?? restructure.Title, string.Empty, "Current", "Proposed", "Reduction")
            .WithRow(RowKind.Line, "Posts", Decimals.Text(restructure.Current.Posts), Decimals.Text(restructure.Proposed.Posts), Decimals.Text(restructure.PostsDeleted))
            .WithRows([shown.Row(RowKind.Line, "Cost", [shown[0][0], -shown[0][1], shown[0].Sum()])]));
    }

    /// <summary>What leaving costs: posts deleted, those redeployed, leavers, payments and pension strain.</summary>
    /// <param name="costs">The costs.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this ExitCosts costs, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var grid = new AmountGrid(1, settings);
        var payments = grid.Add([costs.Payments]);
        var strain = grid.Add([costs.PensionStrain]);
        var shown = grid.Round();
        return shown.Finish(new DisplayTable(settings?.Title ?? "Exit costs", string.Empty, [new DisplayColumn("Amount")])
            .WithRows([shown.Row(RowKind.Line, "Payments", shown[payments]), shown.Row(RowKind.Line, "Pension strain", shown[strain]), shown.Row(RowKind.Total, "Exit costs", shown.Total())])
            .WithNote(
                $"Posts deleted {Decimals.Text(costs.PostsDeleted)}, of which {Decimals.Text(costs.Redeployed)} redeployed ({Words.Percent(costs.RedeploymentRate)}) and {Decimals.Text(costs.Leavers)} leavers, at {costs.AveragePayment} each."));
    }
}
