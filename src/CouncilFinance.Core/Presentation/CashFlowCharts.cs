using CouncilFinance.Appraisal;

namespace CouncilFinance.Presentation;

/// <summary>Charts of cash flows: the sum so far by year and the point at which it has paid back, as self-contained SVG or as an HTML figure.</summary>
/// <remarks>
/// The point is the first crossing of nil, interpolated, counted from the first year of the flows, as <see cref="CashFlows.Payback"/> says it unless told
/// otherwise; where there is none the chart says why. The same flows give the same text on every machine.
/// </remarks>
public static class CashFlowCharts
{
    /// <summary>The sum of the net amounts so far.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this CashFlows flows, ChartSettings? settings = null) => Of(flows, settings).Svg();

    /// <summary>The sum of the present values so far.</summary>
    /// <param name="flows">The discounted flows.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    /// <exception cref="OverflowException">Negative rates make a present value more than a decimal holds.</exception>
    public static string ToSvg(this DiscountedCashFlows flows, ChartSettings? settings = null) => Of(flows, settings).Svg();

    /// <summary>The chart in an HTML figure with a caption and a table of what is plotted.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this CashFlows flows, string? caption = null, ChartSettings? settings = null) => Of(flows, settings).Figure(caption);

    /// <summary>The discounted chart in an HTML figure with a caption and a table of what is plotted.</summary>
    /// <param name="flows">The discounted flows.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    /// <exception cref="OverflowException">Negative rates make a present value more than a decimal holds.</exception>
    public static string ToFigure(this DiscountedCashFlows flows, string? caption = null, ChartSettings? settings = null) => Of(flows, settings).Figure(caption);

    private static Chart Of(CashFlows flows, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return CumulativeChart.Of($"Cumulative cash flow, {flows.Years}", null, flows.Years, flows.Net.Values.Select(amount => amount.Pounds), flows.Payback(), settings ?? ChartSettings.Usual);
    }

    private static Chart Of(DiscountedCashFlows flows, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var years = flows.Flows.Years;
        return CumulativeChart.Of($"Cumulative present value, {years}", flows.Discounting.ToString(), years, flows.PresentValues.Values, flows.Payback(), settings ?? ChartSettings.Usual);
    }
}
