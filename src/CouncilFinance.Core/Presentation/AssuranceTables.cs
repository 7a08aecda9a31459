using System.Globalization;
using CouncilFinance.Assurance;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Tables of printed reports and of what is wrong in them.</summary>
public static class AssuranceTables
{
    private const int MostOperands = 6;

    /// <summary>A table as printed: figures, words and footnote marks as they stand in the report, right or wrong.</summary>
    public static DisplayTable ToTable(this PrintedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new PrintedDisplay(table, Enumerable.Empty<Finding>()).Shown();
    }

    /// <summary>
    /// A table as printed with what a review finds in it: each finding has a letter, which marks the figures that do not agree; a letter with a question mark
    /// marks a figure that is probably the wrong one, where one explanation is likeliest. The notes say what was printed and recomputed and what to check.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="review">A review of the report that holds it; findings in other tables are left out.</param>
    public static DisplayTable ToTable(this PrintedTable table, ReportReview review)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(review);
        return new PrintedDisplay(table, review.Findings).Shown();
    }

    /// <summary>How many figures of each report have which verdict.</summary>
    public static DisplayTable ToTable(this ReportReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var verdicts = Enum.GetValues<Verdict>();
        var table = new DisplayTable("Figures recomputed, by verdict", "Report", [.. verdicts.Select(verdict => Words.Of(verdict)), "All"])
            .WithRows(review.Reports.Select(report => Row(RowKind.Line, report.Title.Length > 0 ? report.Title : report.Id, review.Results.Where(result => result.Report == report).ToList())));
        return review.Reports.Count > 1 ? table.WithRows([Row(RowKind.Total, "Total", review.Results)]) : table;

        DisplayRow Row(RowKind kind, string label, IReadOnlyCollection<ClaimResult> results) =>
            new(kind, label, [.. verdicts.Select(verdict => Count(results.Count(result => result.Verdict == verdict))), Count(results.Count)]);
    }

    /// <summary>Findings numbered as they come, each with its place, figures, verdict, likely slip and, in a note, what to check.</summary>
    public static DisplayTable ToTable(this IEnumerable<Finding> findings)
    {
        var all = Sequences.WithoutNulls(findings);
        var table = new DisplayTable(
            "Findings",
            "No.",
            [Left("Figure"), Left("Where"), new DisplayColumn("Printed"), new DisplayColumn("Recomputed"), Left("Verdict"), new DisplayColumn("At stake"), Left("Likely slip")])
            .WithRows(all.Select((finding, at) => Row(finding, Invariant.Text(at + 1))));
        return all.Select((finding, at) => new DisplayNote(Invariant.Text(at + 1), finding.Remedy)).Aggregate(table, (shown, note) => shown.WithNote(note));

        static DisplayRow Row(Finding finding, string number)
        {
            var result = finding.Result;
            return new DisplayRow(
                RowKind.Line,
                number,
                $"{result.Row} / {result.Column}",
                finding.Where,
                result.PrintedText,
                result.RecomputedText,
                Words.Of(finding.Verdict),
                finding.AtStake is { } amount ? $"{amount}" : "not in money",
                PrintedDisplay.SlipOf(finding.LikelySlip));
        }
    }

    /// <summary>
    /// Figures as printed and as recomputed from the others, each with what it is said to be, the gap (printed less recomputed) and the verdict. A claim of many
    /// figures is cut to the first and their number.
    /// </summary>
    public static DisplayTable ToTable(this IEnumerable<ClaimResult> results)
    {
        return new DisplayTable(
            "Figures recomputed",
            "Figure",
            [Left("Is said to be"), new DisplayColumn("Printed"), new DisplayColumn("Recomputed"), new DisplayColumn("Gap"), Left("Verdict")])
            .WithRows(Sequences.WithoutNulls(results).Select(result => new DisplayRow(
                RowKind.Line,
                $"{result.Row} / {result.Column}",
                Said(result.Claim),
                result.PrintedText,
                result.RecomputedText,
                result.Gap is { } gap && result.Verdict != Verdict.Exact ? gap.ToString("+#,##0.######;-#,##0.######;0", CultureInfo.InvariantCulture) : string.Empty,
                Words.Of(result.Verdict) + (result.WhyNotTestable is { } why ? $": {why}" : string.Empty))));

        static string Said(Claim claim) => claim.Operands.Count <= MostOperands
            ? claim.ToString()[(claim.Target.Length + " = ".Length)..]
            : $"{Words.Of(claim.Kind).ToLowerInvariant()} of {Invariant.Text(claim.Operands.Count)} figures, {claim.Operands[0]} to {claim.Operands[^1]}";
    }

    /// <summary>What may have happened, most plausible first: the figures that would have to be wrong and what each ought to have been.</summary>
    public static DisplayTable ToTable(this Diagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        var table = new DisplayTable("What may have happened", "Rank", [Left("Figure"), new DisplayColumn("Printed"), new DisplayColumn("Ought to be"), Left("Slip")])
            .WithRows(diagnosis.Explanations.SelectMany(Rows));
        table = diagnosis.Failing.Aggregate(table, (shown, result) => shown.WithNote($"Fails: {result}"));
        return diagnosis.IsComplete ? table : table.WithNote("The search stopped at its bound; there may be more explanations.");

        static IEnumerable<DisplayRow> Rows(Explanation explanation) => explanation.Corrections.Select((correction, at) => new DisplayRow(
            RowKind.Line,
            at == 0 ? Invariant.Text(explanation.Rank) : "and",
            $"{correction.Row} / {correction.Column}",
            correction.Table[correction.Row, correction.Column].ToString(),
            correction.ExpectedText,
            PrintedDisplay.SlipOf(explanation.Slip == Slip.Unknown ? correction.Slip : explanation.Slip) + (explanation.Line is null ? string.Empty : $" ({explanation.Line})")));
    }

    private static DisplayColumn Left(string heading) => new(heading, ColumnAlignment.Left);

    private static string Count(int count) => Invariant.Text(count, "N0");
}
