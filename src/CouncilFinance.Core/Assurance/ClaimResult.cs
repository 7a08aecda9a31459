using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One printed figure held against what a claim says it is: printed, recomputed, and the verdict.</summary>
/// <remarks>
/// Figures are in the unit the target is printed in. In JSON a result is an object with report, table, claim, row, column, unit, printed,
/// recomputed, gap, the two intervals, verdict and, where it could not be tested, why.
/// </remarks>
[JsonConverter(typeof(ClaimResultJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClaimResult
{
    private readonly decimal _worth;

    internal ClaimResult(PrintedReport report, PrintedTable table, Claim claim, string row, string column, PrintedFigure? printed, Estimate? recomputed, string? missing)
    {
        Report = report;
        Table = table;
        Claim = claim;
        Row = row;
        Column = column;
        Figure = printed;
        WhyNotTestable = missing;
        Unit = printed?.Unit ?? table.Unit;
        _worth = PrintedFigure.Worth(Unit);
        if (recomputed is { } estimate)
        {
            Recomputed = InUnit(estimate.AsPrinted);
            RecomputedLow = InUnit(estimate.Low);
            RecomputedHigh = InUnit(estimate.High);
        }

        Verdict = printed is not { } figure || recomputed is not { } worked ? Verdict.NotTestable
            : figure.Printed(worked.AsPrinted) == figure.Value ? Verdict.Exact
            : worked.Low <= figure.High && worked.High >= figure.Low ? Verdict.ExplainedByRounding
            : Verdict.Impossible;
    }

    /// <summary>The report.</summary>
    public PrintedReport Report { get; }

    /// <summary>The table.</summary>
    public PrintedTable Table { get; }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The row of the printed figure.</summary>
    public string Row { get; }

    /// <summary>The column of the printed figure.</summary>
    public string Column { get; }

    /// <summary>The unit every figure here is in.</summary>
    public PrintedUnit Unit { get; }

    /// <summary>The printed figure; null where the cell holds none.</summary>
    public decimal? Printed => Figure?.InUnit;

    /// <summary>The least the true figure can be, as printed.</summary>
    public decimal? PrintedLow => Figure is { } figure ? InUnit(figure.Low) : null;

    /// <summary>The most the true figure can be, as printed.</summary>
    public decimal? PrintedHigh => Figure is { } figure ? InUnit(figure.High) : null;

    /// <summary>What the claim makes of the other figures as printed; null where one of them is missing.</summary>
    public decimal? Recomputed { get; }

    /// <summary>The least that can be, as the other figures are printed.</summary>
    public decimal? RecomputedLow { get; }

    /// <summary>The most that can be, as the other figures are printed.</summary>
    public decimal? RecomputedHigh { get; }

    /// <summary>Printed less recomputed.</summary>
    public decimal? Gap => Printed - Recomputed;

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>What was missing, where the verdict is <see cref="Verdict.NotTestable"/>; otherwise null.</summary>
    public string? WhyNotTestable { get; }

    /// <summary>The printed figure as a report writes it, with its unit's sign only for a percentage.</summary>
    public string PrintedText => Figure is { } figure ? figure.Write(figure.InUnit) : Table[Row, Column].ToString();

    /// <summary>The recomputed figure as a report would write it, to two decimal places where it has them.</summary>
    public string RecomputedText => Recomputed is { } value ? (Figure ?? default).Write(value) : "none";

    private PrintedFigure? Figure { get; }

    /// <summary>The result in a sentence: Total in 2012/13 is printed 2,949, recomputed 2,948: explained by rounding.</summary>
    public override string ToString() =>
        $"{Row} in {Column} is printed {PrintedText}, recomputed {RecomputedText}: {EnumNames<Verdict>.Of(Verdict).Replace('-', ' ')}"
        + (WhyNotTestable is null ? "." : $", as {WhyNotTestable}.");

    private decimal InUnit(Rational value) => (value / _worth).ToDecimal();
}
