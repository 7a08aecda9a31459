using CouncilFinance.Apportionment;
using CouncilFinance.CrossCharges;

namespace CouncilFinance.Presentation;

/// <summary>Charts of who pays whom, as self-contained SVG or as an HTML figure: an arrow for each payment, the larger the thicker, its amount beside it.</summary>
/// <remarks>Where nothing is owed the chart says so. The same settlement gives the same text on every machine.</remarks>
public static class SettlementCharts
{
    /// <summary>The payments of a settlement.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this Settlement settlement, ChartSettings? settings = null) => Of(settlement, settings).Svg();

    /// <summary>The payments that settle a year of a shared service.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this CrossChargeStatement statement, ChartSettings? settings = null) => Of(statement, settings).Svg();

    /// <summary>The chart in an HTML figure with a caption and a table of the payments.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this Settlement settlement, string? caption = null, ChartSettings? settings = null) => Of(settlement, settings).Figure(caption);

    /// <summary>The chart of a statement's settlement in an HTML figure with a caption and a table of the payments.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this CrossChargeStatement statement, string? caption = null, ChartSettings? settings = null) => Of(statement, settings).Figure(caption);

    private static Chart Of(Settlement settlement, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return TransferChart.Of("Who pays whom", settlement, settings ?? ChartSettings.Usual);
    }

    private static Chart Of(CrossChargeStatement statement, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return TransferChart.Of($"{statement.Agreement.Service}: who pays whom, {statement.Year}", statement.Settlement, settings ?? ChartSettings.Usual);
    }
}
