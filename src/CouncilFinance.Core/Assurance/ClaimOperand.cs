using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a claim reckons with: a line of the table, a single cell, or a constant, each of them times a factor.</summary>
/// <remarks>
/// Two are equal when everything about them is. A line is a row where the claim is about a row and a column where it is about a column, and is
/// met in each line across: <c>"LBHF"</c> in the claim of a total row stands for LBHF's cell in each column. A string is a line of the same
/// table and a number a constant, so that claims can be written with both. In the JSON of a claim: "LBHF", 0.33, {"table": "sources", "line": "LBHF"},
/// {"row": "Total", "column": "2014/15", "times": -1}.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the PrintedTable whose claim it is in")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ClaimOperand
{
    private ClaimOperand()
    {
    }

    /// <summary>The line's id; null for a cell or a constant.</summary>
    public string? LineId { get; private init; }

    /// <summary>The cell's row; null for a line or a constant.</summary>
    public string? Row { get; private init; }

    /// <summary>The cell's column; null for a line or a constant.</summary>
    public string? Column { get; private init; }

    /// <summary>The table of the line or cell; null where it is the claim's own.</summary>
    public string? Table { get; private init; }

    /// <summary>What it is multiplied by, 1 unless said; for a constant, the constant itself.</summary>
    public decimal Factor { get; private init; } = 1m;

    /// <summary>Whether it is a constant.</summary>
    public bool IsConstant => LineId is null && Row is null;

    /// <summary>A line of the claim's own table.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public static ClaimOperand Line(string id) => new() { LineId = Texts.Label(id) };

    /// <summary>One cell of the claim's own table.</summary>
    /// <exception cref="ArgumentException">An id is blank, or has space at an end or control characters.</exception>
    public static ClaimOperand Cell(string row, string column) => new() { Row = Texts.Label(row), Column = Texts.Label(column) };

    /// <summary>A number that is exact: a rate, a number of months.</summary>
    public static ClaimOperand Constant(decimal value) => new() { Factor = value };

    /// <summary>A line of the claim's own table.</summary>
    public static implicit operator ClaimOperand(string lineId) => Line(lineId);

    /// <summary>A number that is exact.</summary>
    public static implicit operator ClaimOperand(decimal constant) => Constant(constant);

    /// <summary>The same line or cell of another table of the report.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    /// <exception cref="InvalidOperationException">It is a constant, which stands in no table.</exception>
    public ClaimOperand In(string table) =>
        IsConstant
            ? throw new InvalidOperationException($"A constant, {Decimals.Text(Factor)}, stands in no table.")
            : this with { Table = Texts.Label(table) };

    /// <summary>The operand multiplied by a factor; −1 turns its sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The product with the factor it has is more than a decimal holds exactly.</exception>
    public ClaimOperand Times(decimal factor)
    {
        var exact = (Rational)Factor * factor;
        return exact.ToDecimalOrNull() is { } product && product == exact
            ? this with { Factor = product }
            : throw Errors.OutOfRange(nameof(factor), factor, $"A factor has at most 28 digits; {Decimals.Text(Factor)} × {Decimals.Text(factor)} has more.");
    }

    /// <summary>The operand as a claim writes it: LBHF, 0.33 × sources/LBHF, Total in 2014/15.</summary>
    public override string ToString()
    {
        if (IsConstant)
            return Decimals.Text(Factor);
        var place = (Table is null ? string.Empty : Table + "/") + (LineId ?? $"{Row} in {Column}");
        return Factor == 1m ? place : Factor == -1m ? "−" + place : $"{Decimals.Text(Factor)} × {place}";
    }
}
