using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Tables of appraisals.</summary>
public static class AppraisalTables
{
    private const int FactorPlaces = 4;

    private static readonly decimal[] Percentiles = [5m, 10m, 25m, 50m, 75m, 90m, 95m];

    /// <summary>Inflows, outflows, net and cumulative flows by year.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this CashFlows flows, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var grid = new AmountGrid(flows.Net.Count, settings, hasRunningTotals: true);
        var inflows = grid.Add(flows.Inflows.Values);
        var outflows = grid.Add(flows.Outflows.Values.Select(amount => -amount));
        var shown = grid.Round();
        return shown.Finish(new DisplayTable(settings?.Title ?? "Cash flows", string.Empty, [.. flows.Net.Headings()]).WithRows(
        [
            shown.Row(RowKind.Line, "In", shown[inflows]),
            shown.Row(RowKind.Line, "Out", shown[outflows].Select(amount => -amount)),
            shown.Row(RowKind.Subtotal, "Net", shown.Total()),
            shown.Row(RowKind.Total, "Net so far", ShownAmounts.RunningTotals(shown.Total())),
        ]));
    }

    /// <summary>Net flow, discount factor to four places and present value of each year, and the net present value.</summary>
    /// <param name="discounted">The flows with their discounting, which a note states.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <exception cref="OverflowException">A present value is beyond what an amount holds.</exception>
    public static DisplayTable ToTable(this DiscountedCashFlows discounted, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(discounted);
        var net = discounted.Flows.Net;
        var grid = new AmountGrid(2, settings);
        foreach (var (flow, value) in net.Values.Zip(discounted.PresentValues.Values))
            grid.Add([flow, Money.FromPounds(decimal.Round(value, 6))]);
        var shown = grid.Round();
        return shown.Finish(new DisplayTable(settings?.Title ?? "Net present value", "Year", "Net flow", "Factor", "Present value")
            .WithRows(net.Headings().Select((year, at) => Row(RowKind.Line, year, shown[at], Invariant.Text(decimal.Round(discounted.Factors.Values[at], FactorPlaces), "N4"))))
            .WithRows([Row(RowKind.Total, "Total", shown.Total(), string.Empty)])
            .WithNote($"Discounted at {discounted.Discounting}.{(discounted.Discounting.FactorPlaces is null ? " Factors are used in full, of which four places are shown." : string.Empty)}"));

        DisplayRow Row(RowKind kind, string label, decimal[] amounts, string factor) => new(kind, label, shown.Format.Write(amounts[0]), factor, shown.Format.Write(amounts[1]));
    }

    /// <summary>The rate of return as a finding: the rate that is meant and why, every rate there is, and whether it is unique.</summary>
    public static DisplayTable ToTable(this InternalRateOfReturn rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return Facts("Internal rate of return").WithRow(RowKind.Line, "Finding", rate.ToString())
            .WithRows(rate.Roots.Select((root, at) => new DisplayRow(RowKind.Line, $"Rate {Invariant.Text(at + 1)}", root.ToString())))
            .WithRow(RowKind.Line, "Changes of sign", Invariant.Text(rate.SignChanges))
            .WithRow(RowKind.Line, "Unique", rate.IsUnique ? $"Yes: {Words.Of(rate.Uniqueness).ToLowerInvariant()}" : Words.Of(rate.Uniqueness));
    }

    /// <summary>A payback as a finding: how many years, in which year, and how it was counted.</summary>
    public static DisplayTable ToTable(this Payback payback)
    {
        ArgumentNullException.ThrowIfNull(payback);
        return Facts("Payback").WithRow(RowKind.Line, "Finding", payback.ToString())
            .WithRow(RowKind.Line, "Flows", payback.IsDiscounted ? "Discounted" : "Not discounted")
            .WithRow(RowKind.Line, "Counted", Words.Of(payback.Counting))
            .WithRow(RowKind.Line, "Crossing", Words.Of(payback.Crossing));
    }

    /// <summary>Each partner's net present value, in the unit they were apportioned to, and the whole.</summary>
    public static DisplayTable ToTable(this PartnerAppraisal appraisal)
    {
        ArgumentNullException.ThrowIfNull(appraisal);
        return appraisal.NetPresentValues.ToTable(TableSettings.In(appraisal.Unit).WithTitle("Net present value by partner"));
    }

    /// <summary>The net present value with each line changed by each percentage, each rounded by itself.</summary>
    /// <param name="sensitivity">The sensitivity.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this SensitivityTable sensitivity, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        var grid = new AmountGrid(sensitivity.Changes.Count, settings);
        var places = sensitivity.Titles.Select(title => grid.AddOutside(sensitivity.Row(title))).ToList();
        var shown = grid.Round();
        var changes = sensitivity.Changes.Select(change => (change > 0m ? "+" : string.Empty) + Words.Percent(change));
        return shown.Finish(new DisplayTable(settings?.Title ?? "Net present value if a line changes", "Line", [.. changes])
            .WithRows(sensitivity.Titles.Zip(places, (title, place) => shown.Row(RowKind.Line, title, shown.Outside(place))))
            .WithNote($"Unchanged the net present value is {sensitivity.NetPresentValue}."));
    }

    /// <summary>A simulation: percentiles of the net present value, its mean and spread, and how likely a loss is. The amounts are simulated, not exact.</summary>
    public static DisplayTable ToTable(this Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return new DisplayTable("Simulated net present value", string.Empty, "Value")
            .WithRow(RowKind.Line, "Lowest", simulation.Lowest.ToString())
            .WithRows(Percentiles.Select(percent => new DisplayRow(RowKind.Line, $"{Decimals.Text(percent)}th percentile", simulation.Percentile(percent).ToString())))
            .WithRow(RowKind.Line, "Highest", simulation.Highest.ToString())
            .WithRow(RowKind.Subtotal, "Mean", simulation.Mean.ToString())
            .WithRow(RowKind.Line, "Standard deviation", simulation.StandardDeviation.ToString())
            .WithRow(RowKind.Line, "Likelihood of a loss", Words.Percent(simulation.ProbabilityOfLoss))
            .WithNote($"{Invariant.Text(simulation.Runs, "N0")} runs from seed {Invariant.Text(simulation.Seed)}, {simulation.Discounting}.");
    }

    private static DisplayTable Facts(string title) => new(title, string.Empty, [new DisplayColumn(string.Empty, ColumnAlignment.Left)]);
}
