using CouncilFinance.Appraisal;

namespace CouncilFinance.Presentation;

/// <summary>Charts of an appraisal under risk: a tornado of what each line moves, and the percentiles of a simulation, as self-contained SVG or as an HTML figure.</summary>
/// <remarks>The same input gives the same text on every machine, as far as a simulation itself is the same there.</remarks>
public static class RiskCharts
{
    /// <summary>
    /// A tornado: for each line the net present values at the furthest changes either way, the line that moves it most at the top; the changes between
    /// stand in the table of a figure.
    /// </summary>
    /// <param name="sensitivity">The table.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this SensitivityTable sensitivity, ChartSettings? settings = null) => Of(sensitivity, settings).Svg();

    /// <summary>The percentiles of a simulation, the 5th, 50th and 95th marked, and the share of runs with a loss.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToSvg(this Simulation simulation, ChartSettings? settings = null) => Of(simulation, settings).Svg();

    /// <summary>The tornado in an HTML figure with a caption and a table of the values at every change.</summary>
    /// <param name="sensitivity">The table.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this SensitivityTable sensitivity, string? caption = null, ChartSettings? settings = null) => Of(sensitivity, settings).Figure(caption);

    /// <summary>The percentiles in an HTML figure with a caption and a table of seven of them.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="caption">The caption; the title of the chart unless said.</param>
    /// <param name="settings">Unit, title and width; chosen to fit unless said.</param>
    public static string ToFigure(this Simulation simulation, string? caption = null, ChartSettings? settings = null) => Of(simulation, settings).Figure(caption);

    private static Chart Of(SensitivityTable sensitivity, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        return TornadoChart.Of(sensitivity, settings ?? ChartSettings.Usual);
    }

    private static Chart Of(Simulation simulation, ChartSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return PercentileChart.Of(simulation, settings ?? ChartSettings.Usual);
    }
}
