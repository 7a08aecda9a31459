using CouncilFinance.Phasing;

namespace CouncilFinance.Presentation;

/// <summary>Tables of amounts by year and by authority.</summary>
public static class SeriesTables
{
    /// <summary>An amount a year, one row a year, with their total.</summary>
    /// <param name="series">The amounts.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this YearSeries<Money> series, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return CrossTable.Of("By year", "Year", ["Amount"], series.Headings().Zip(series.Values, Row), settings);
    }

    /// <summary>An amount an authority, with their total.</summary>
    /// <param name="values">The amounts.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this ByAuthority<Money> values, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return CrossTable.Of("By authority", "Authority", ["Amount"], values.Select(entry => Row(entry.Key.ToString(), entry.Value)), settings);
    }

    /// <summary>An amount a year for each authority, with the totals of both.</summary>
    /// <param name="values">The amounts, all over the same years.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    /// <exception cref="ArgumentException">The authorities cover different years, or there are none.</exception>
    public static DisplayTable ToTable(this ByAuthority<YearSeries<Money>> values, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var years = values.Total().Headings();
        return CrossTable.Of("By authority", "Authority", years, values.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value.Values.AsEnumerable())), settings);
    }

    /// <summary>An effect against the base in both views: its change on the year before and its level in each year.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this CumulativeEffect effect, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return BothViews(effect.ToIncremental().ByYear, settings);
    }

    /// <summary>Changes by year in both views: on the year before, and the level they reach in each year.</summary>
    /// <param name="effect">The changes.</param>
    /// <param name="settings">How amounts are shown, or a unit; null is <see cref="TableSettings.Usual"/>.</param>
    public static DisplayTable ToTable(this IncrementalEffect effect, TableSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return BothViews(effect.ByYear, settings);
    }

    private static DisplayTable BothViews(YearSeries<Money> changes, TableSettings? settings)
    {
        var grid = new AmountGrid(changes.Count, settings, hasRunningTotals: true);
        var row = grid.Add(changes.Values);
        var shown = grid.Round();
        var table = new DisplayTable(settings?.Title ?? "Effect by year", string.Empty, [.. changes.Headings()]);
        return shown.Finish(table.WithRows(
        [
            shown.Row(RowKind.Line, "Change on the year before", shown[row]),
            shown.Row(RowKind.Total, "Effect against the base", ShownAmounts.RunningTotals(shown[row])),
        ]));
    }

    private static KeyValuePair<string, IEnumerable<Money>> Row(string label, Money amount) => KeyValuePair.Create(label, Enumerable.Repeat(amount, 1));
}
