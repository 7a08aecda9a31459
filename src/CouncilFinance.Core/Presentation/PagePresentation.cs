using CouncilFinance.Assurance;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Whole pages of HTML to hand over.</summary>
public static class PagePresentation
{
    /// <summary>
    /// A review as one page that stands by itself: a summary that says which reports have errors, where, what the figures probably ought to be and why; then
    /// each report's tables as printed, with the findings marked in their cells and every figure recomputed beside the printed one.
    /// </summary>
    /// <remarks>
    /// The page has no script and refers to nothing outside. A finding has one number, F1 on, in the order of <see cref="ReportReview.Findings"/>, wherever it is told
    /// of; links lead from the summary to the marked cell, from the mark to what is said of it, and back. It is well-formed XML too, in British English, follows the
    /// reader's choice of light or dark, and prints without either. Its own ids start with cf-.
    /// </remarks>
    /// <param name="review">The review.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="sections">Results worked through and charts, each with the report it names, or after all of them.</param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; or a section names a report that is not in the review.</exception>
    public static string ToHtmlPage(this ReportReview review, string title, params PageSection[] sections)
    {
        ArgumentNullException.ThrowIfNull(review);
        var all = Sequences.WithoutNulls(sections);
        var reports = review.Reports.Select(report => report.Id).ToList();
        var odd = all.FirstOrDefault(section => section.Report is { } report && !reports.Contains(report, StringComparer.Ordinal));
        return odd is null
            ? new ReviewPage(review, Texts.Label(title), all).Written()
            : throw new ArgumentException($"The section {Texts.Quote(odd.Title)} stands with the report {Texts.Quote(odd.Report!)}, which is not reviewed; the reports are {string.Join(", ", reports)}.", nameof(sections));
    }
}
