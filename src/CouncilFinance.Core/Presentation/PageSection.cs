using System.Text.Json.Serialization;
using CouncilFinance.Assurance;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>A section of a page: a heading, and HTML below it, such as results worked through and charts of them.</summary>
/// <remarks>Two are equal when everything about them is.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the results that it shows")]
public sealed record PageSection
{
    /// <summary>A section of its own, after the reports.</summary>
    /// <param name="title">Its heading, which is text.</param>
    /// <param name="html">
    /// What stands below it, in order: fragments of HTML such as <c>ToHtml</c> and <c>ToFigure</c> give, put in as they are. Ids in them may not start with cf- and must differ.
    /// </param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; or a fragment is null.</exception>
    public PageSection(string title, params string[] html)
    {
        Title = Texts.Label(title);
        Html = string.Concat(Sequences.WithoutNulls(html));
    }

    /// <summary>Its heading.</summary>
    public string Title { get; }

    /// <summary>What stands below its heading.</summary>
    public string Html { get; }

    /// <summary>The report it stands with, above the tables of that report; null where it stands after all of them.</summary>
    public string? Report { get; private init; }

    /// <summary>The section with the report that it is worked from.</summary>
    /// <param name="report">The report's <see cref="PrintedReport.Id"/>.</param>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public PageSection WithReport(string report) => this with { Report = Texts.Label(report) };

    /// <summary>The title, and the report it stands with, if any.</summary>
    public override string ToString() => Report is null ? Title : $"{Title} ({Report})";
}
