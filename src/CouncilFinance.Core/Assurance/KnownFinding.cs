using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A figure of a report that is known not to agree, by its code and place, so that a test fails on a new one only.</summary>
/// <remarks>
/// Each stands for one printed figure that a claim is about; of claims that contradict one another, for the first of them. A finding whose claims fail together is
/// known when each of its figures is. Two are equal when everything about them is. In JSON: {"code": "sum-does-not-cast", "report": "budget-2026", "table":
/// "savings", "row": "Total", "column": "2027/28", "gap": 270}, without the report or the gap where any is meant.
/// </remarks>
[JsonConverter(typeof(KnownFindingJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record KnownFinding
{
    /// <summary>A figure that is known not to agree.</summary>
    /// <param name="code">What it fails to be.</param>
    /// <param name="table">The id of its table.</param>
    /// <param name="row">The id of its row.</param>
    /// <param name="column">The id of its column.</param>
    /// <param name="gap">Printed less recomputed, in the unit it is printed in, to ten decimal places as the JSON of a result has it; with it, a second
    /// error that moves the gap is a new finding. Null accepts any gap.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is undefined.</exception>
    /// <exception cref="ArgumentException">An id is blank, or has space at an end or control characters.</exception>
    public KnownFinding(FindingCode code, string table, string row, string column, decimal? gap = null)
    {
        Code = Enums.Defined(code);
        Table = Texts.Label(table);
        Row = Texts.Label(row);
        Column = Texts.Label(column);
        Gap = gap is { } value ? FigureJson.Shown(value) : null;
    }

    /// <summary>What it fails to be.</summary>
    public FindingCode Code { get; }

    /// <summary>The id of its report; null where a table of that id in any report is meant.</summary>
    public string? Report { get; private init; }

    /// <summary>The id of its table.</summary>
    public string Table { get; }

    /// <summary>The id of its row.</summary>
    public string Row { get; }

    /// <summary>The id of its column.</summary>
    public string Column { get; }

    /// <summary>Printed less recomputed; null where any gap is accepted.</summary>
    public decimal? Gap { get; }

    /// <summary>The same in one report, for a review of several that have tables of one id.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public KnownFinding InReport(string report) => this with { Report = Texts.Label(report) };

    /// <summary>The code and the place: sum-does-not-cast in savings, Total in 2027/28, gap 270.</summary>
    public override string ToString() =>
        $"{EnumNames<FindingCode>.Of(Code)} in {(Report is null ? string.Empty : Report + "/")}{Table}, {Row} in {Column}" + (Gap is { } gap ? $", gap {Decimals.Text(gap)}" : string.Empty);

    /// <summary>A figure as it is found: with its report, unless the report is the table alone, and its gap.</summary>
    internal static KnownFinding Of(FindingCode code, ClaimResult result, decimal? gap)
    {
        var found = new KnownFinding(code, result.Table.Id, result.Row, result.Column, gap);
        return string.Equals(result.Report.Id, result.Table.Id, StringComparison.Ordinal) ? found : found.InReport(result.Report.Id);
    }

    /// <summary>Whether what was found is what this is about.</summary>
    internal bool Is(KnownFinding found) =>
        (Code, Table, Row, Column) == (found.Code, found.Table, found.Row, found.Column)
        && (Report is null || string.Equals(Report, found.Report ?? found.Table, StringComparison.Ordinal)) && (Gap is null || Gap == found.Gap);
}
