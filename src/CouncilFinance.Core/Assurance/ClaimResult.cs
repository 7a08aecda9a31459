using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>One printed figure held against what a claim says it is: printed, recomputed, and the verdict.</summary>
/// <remarks>
/// Figures are in the unit the target is printed in; one beyond what a decimal holds is null. Most intervals leave out one of their ends, as half a
/// unit up prints as the next figure. Two are equal when report, claim, place and figures are. In JSON a result is an object with report, table, claim, row, column, unit, printed,
/// recomputed, gap, the two intervals, verdict, likelihood and, where it could not be tested, why.
/// </remarks>
[JsonConverter(typeof(ClaimResultJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClaimResult : IEquatable<ClaimResult>
{
    /// <summary>How unlikely honest rounding makes a gap that is called implausible, unless another likelihood is said: one in a thousand.</summary>
    public const decimal UsualThreshold = 0.001m;

    private const int LikelihoodDigits = 4;

    // In the unit, but with noughts at their end: most results are only counted, and the noughts are not worth a division each before they are asked for.
    private readonly decimal? _recomputed;
    private readonly decimal? _recomputedLow;
    private readonly decimal? _recomputedHigh;

    internal ClaimResult(PrintedReport report, PrintedTable table, Claim claim, string row, string column, PrintedFigure printed, PlainEstimate recomputed)
    {
        (Report, Table, Claim, Row, Column, Figure, Unit) = (report, table, claim, row, column, printed, printed.Unit);
        var worth = Worth;
        (_recomputed, _recomputedLow, _recomputedHigh) = worth == 1m
            ? (recomputed.AsPrinted, recomputed.Low, recomputed.High)
            : (recomputed.AsPrinted / worth, recomputed.Low / worth, recomputed.High / worth);
        var asPrinted = PlainEstimate.Of(printed);
        Verdict = asPrinted.Holds(recomputed.AsPrinted) ? Verdict.Exact : recomputed.Meets(asPrinted) ? Verdict.ExplainedByRounding : Verdict.Impossible;
        Likelihood = LikelihoodOf(Verdict);
    }

    internal ClaimResult(PrintedReport report, PrintedTable table, Claim claim, string row, string column, PrintedFigure? printed, Estimate? recomputed, string? missing)
    {
        Report = report;
        Table = table;
        Claim = claim;
        Row = row;
        Column = column;
        Figure = printed;
        WhyNotTestable = missing;
        Unit = printed?.Unit ?? table.UnitAt(row, column);
        if (recomputed is { } estimate)
        {
            _recomputed = InUnit(estimate.AsPrinted);
            _recomputedLow = InUnit(estimate.Low.Value);
            _recomputedHigh = InUnit(estimate.High.Value);
        }

        Verdict = printed is not { } figure || recomputed is not { } worked ? Verdict.NotTestable
            : figure.Printed(worked.AsPrinted) == figure.Value ? Verdict.Exact
            : worked.Meets(Estimate.Of(figure).WidenedBy(Allowance)) ? Verdict.ExplainedByRounding
            : Verdict.Impossible;
        Likelihood = LikelihoodOf(Verdict);
    }

    private ClaimResult(ClaimResult other, decimal likelihood, Verdict verdict)
    {
        (Report, Table, Claim, Row, Column, Figure, Unit) = (other.Report, other.Table, other.Claim, other.Row, other.Column, other.Figure, other.Unit);
        (_recomputed, _recomputedLow, _recomputedHigh) = (other._recomputed, other._recomputedLow, other._recomputedHigh);
        Likelihood = likelihood;
        Verdict = verdict;
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

    /// <summary>The least the true figure can be, as printed and with the claim's tolerance.</summary>
    public decimal? PrintedLow => Figure is { } figure ? InUnit(figure.Low - Allowance) : null;

    /// <summary>The most the true figure can be, as printed and with the claim's tolerance.</summary>
    public decimal? PrintedHigh => Figure is { } figure ? InUnit(figure.High + Allowance) : null;

    /// <summary>What the claim makes of the other figures as printed; null where one of them is missing.</summary>
    public decimal? Recomputed => Shown(_recomputed);

    /// <summary>The least that can be, as the other figures are printed.</summary>
    public decimal? RecomputedLow => Shown(_recomputedLow);

    /// <summary>The most that can be, as the other figures are printed.</summary>
    public decimal? RecomputedHigh => Shown(_recomputedHigh);

    /// <summary>Printed less recomputed.</summary>
    public decimal? Gap => Printed is { } printed && Recomputed is { } recomputed ? InUnit(((Rational)printed - recomputed) * Worth) : null;

    /// <summary>
    /// How likely honest rounding makes a gap as large as this one, to four digits: 1 where it is exact, 0 where it is impossible, and null where it
    /// cannot be told.
    /// </summary>
    public decimal? Likelihood { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>What was missing, where the verdict is <see cref="Verdict.NotTestable"/>; otherwise null.</summary>
    public string? WhyNotTestable { get; }

    /// <summary>The printed figure exactly as the report has it.</summary>
    public string PrintedText => Table[Row, Column].ToString();

    /// <summary>The recomputed figure at the precision of the printed one, with two more places where it has them.</summary>
    public string RecomputedText => Recomputed is { } value ? (Figure ?? PrintedFigure.Nil(Unit, default)).Write(value) : "none";

    /// <summary>Whether rounding does not explain it, or almost never would.</summary>
    internal bool Fails => Verdict is Verdict.Impossible or Verdict.PossibleButImplausible;

    private PrintedFigure? Figure { get; }

    private decimal Worth => PrintedFigure.Worth(Unit);

    private Rational Allowance => (Rational)Claim.Tolerance * Worth;

    /// <summary>The result in a sentence: Total in 2012/13 is printed 2,949, recomputed 2,948: explained by rounding.</summary>
    public override string ToString() =>
        $"{Row} in {Column} is printed {PrintedText}, recomputed {RecomputedText}: {EnumNames<Verdict>.Of(Verdict).Replace('-', ' ')}"
        + (WhyNotTestable is null ? "." : $", as {WhyNotTestable}.");

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(ClaimResult? left, ClaimResult? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ClaimResult? left, ClaimResult? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ClaimResult? other) =>
        other is not null && Claim == other.Claim && Table == other.Table && (Row, Column, Figure, Recomputed) == (other.Row, other.Column, other.Figure, other.Recomputed)
        && (RecomputedLow, RecomputedHigh, Likelihood, Verdict) == (other.RecomputedLow, other.RecomputedHigh, other.Likelihood, other.Verdict) && Report == other.Report;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClaimResult);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim, Row, Column, Figure, Recomputed);

    /// <summary>The result weighed: explained by rounding, or implausible where rounding would explain it less often than that.</summary>
    internal ClaimResult WithLikelihood(double probability, decimal implausibleBelow)
    {
        var likelihood = Short(probability);
        return new ClaimResult(this, likelihood, likelihood < implausibleBelow ? Verdict.PossibleButImplausible : Verdict.ExplainedByRounding);
    }

    // Published at a precision that does not depend on the machine's last bits.
    private static decimal Short(double probability)
    {
        if (probability < 1e-20)
            return 0m;
        var places = Math.Min(28, LikelihoodDigits - 1 - (int)Math.Floor(Math.Log10(probability)));
        return Decimals.Normalised(decimal.Round((decimal)probability, places));
    }

    private static decimal? LikelihoodOf(Verdict verdict) => verdict switch { Verdict.Exact => 1m, Verdict.Impossible => 0m, _ => null };

    private static decimal? Shown(decimal? figure) => figure is { } value ? Decimals.Normalised(value) : null;

    private decimal? InUnit(Rational value) => (value / Worth).ToDecimalOrNull();
}
