using System.Diagnostics;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A figure of a report that is known not to agree, by its code and place, so that a test fails on a new one only.</summary>
/// <remarks>
/// Each stands for one printed figure that a claim is about. A finding whose claims fail together is known when each of its figures is. Two are
/// equal when everything about them is.
/// </remarks>
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
        Gap = Held(gap);
    }

    /// <summary>What it fails to be.</summary>
    public FindingCode Code { get; }

    /// <summary>The id of its table.</summary>
    public string Table { get; }

    /// <summary>The id of its row.</summary>
    public string Row { get; }

    /// <summary>The id of its column.</summary>
    public string Column { get; }

    /// <summary>Printed less recomputed; null where any gap is accepted.</summary>
    public decimal? Gap { get; }

    /// <summary>The code and the place: sum-does-not-cast in savings, Total in 2027/28, gap 270.</summary>
    public override string ToString() =>
        $"{EnumNames<FindingCode>.Of(Code)} in {Table}, {Row} in {Column}" + (Gap is { } gap ? $", gap {Decimals.Text(gap)}" : string.Empty);

    internal static KnownFinding Of(ClaimResult result) => new(FindingCodes.Of(result), result.Table.Id, result.Row, result.Column, result.Gap);

    /// <summary>Whether it is a result that this is about.</summary>
    internal bool Is(ClaimResult result) =>
        Code == FindingCodes.Of(result) && string.Equals(Table, result.Table.Id, StringComparison.Ordinal) && string.Equals(Row, result.Row, StringComparison.Ordinal)
        && string.Equals(Column, result.Column, StringComparison.Ordinal) && (Gap is null || Gap == Held(result.Gap));

    private static decimal? Held(decimal? gap) => gap is { } value ? FigureJson.Shown(value) : null;
}
