using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a printed table says of its own figures: this row is the sum of those, this column the running total of that.</summary>
/// <remarks>
/// <para>Immutable. Two claims are equal when everything about them is. A claim is about one row or column, the target, and holds in every
/// line across it, or in those that <see cref="In"/> names; it is checked in each where the target has something printed. A running total
/// adds up its lines from the table's first line across, or from the one that <see cref="From"/> names; a single cell or a constant among its
/// operands counts once.</para>
/// <para>In JSON: {"claim": "sum", "row": "Total", "of": ["LBHF", "RBKC", "Westminster"]}, with "column" in place of "row" where it is about a
/// column, "in": ["2015/16"] where it does not hold across the whole, and "from": "2015/16" where a running total starts.</para>
/// </remarks>
[JsonConverter(typeof(ClaimJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Claim : IEquatable<Claim>
{
    private readonly ImmutableArray<ClaimOperand> _operands;
    private readonly ImmutableArray<string>? _across;

    internal Claim(ClaimKind kind, string target, bool isAboutRow, IEnumerable<ClaimOperand> operands)
    {
        Kind = kind;
        Target = target;
        IsAboutRow = isAboutRow;
        _operands = Sequences.WithoutNulls(operands);
        var wanted = kind switch
        {
            ClaimKind.Difference => 2,
            ClaimKind.Percentage => Math.Max(2, _operands.Length),
            ClaimKind.ProRata => 3,
            _ => Math.Max(1, _operands.Length),
        };
        if (_operands.Length != wanted)
            throw new ArgumentException($"A claim of {EnumNames<ClaimKind>.Of(kind)} for '{target}' wants {wanted} operands; it has {_operands.Length}.", nameof(operands));
        if (_operands.Any(operand => operand.Table is null && string.Equals(operand.LineId, target, StringComparison.Ordinal)))
            throw new ArgumentException($"A claim explains its target by other figures; '{target}' is among its own operands.", nameof(operands));
    }

    private Claim(Claim other, ImmutableArray<string>? across, string? start)
        : this(other.Kind, other.Target, other.IsAboutRow, other._operands)
    {
        _across = across;
        Start = start;
    }

    /// <summary>What the claim says the target is.</summary>
    public ClaimKind Kind { get; }

    /// <summary>The id of the row or column it is about.</summary>
    public string Target { get; }

    /// <summary>Whether it is about a row, and so holds in each column; otherwise it is about a column and holds in each row.</summary>
    public bool IsAboutRow { get; }

    /// <summary>What the target is reckoned from.</summary>
    public IReadOnlyList<ClaimOperand> Operands => _operands;

    /// <summary>The lines across in which it holds; null where it holds in all of them.</summary>
    public IReadOnlyList<string>? Across => _across;

    /// <summary>The line across that a running total starts with; null where it starts with the table's first.</summary>
    public string? Start { get; }

    /// <summary>A claim about a row, in each column.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public static ClaimSubject ForRow(string row) => new(row, isRow: true);

    /// <summary>A claim about a column, in each row.</summary>
    /// <exception cref="ArgumentException">The id is blank, or has space at an end or control characters.</exception>
    public static ClaimSubject ForColumn(string column) => new(column, isRow: false);

    /// <summary>The claim in some of the lines across only. Where a running total starts is said by <see cref="From"/>.</summary>
    /// <exception cref="ArgumentException">No lines are named, or one twice.</exception>
    public Claim In(params string[] across)
    {
        var lines = Sequences.WithoutNulls(across);
        return lines.Length > 0 && lines.Distinct(StringComparer.Ordinal).Count() == lines.Length
            ? new Claim(this, lines, Start)
            : throw new ArgumentException($"A claim holds in at least one line across, each named once; {string.Join(", ", lines.Select(line => Texts.Quote(line)))} is not that.", nameof(across));
    }

    /// <summary>The claim with the line across that its running total starts with.</summary>
    /// <exception cref="ArgumentException">The line is blank, or has space at an end or control characters.</exception>
    /// <exception cref="InvalidOperationException">The claim is not of a running total.</exception>
    public Claim From(string start) =>
        Kind == ClaimKind.RunningTotal
            ? new Claim(this, _across, Texts.Label(start))
            : throw new InvalidOperationException($"A running total starts somewhere; a {EnumNames<ClaimKind>.Of(Kind)} does not.");

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(Claim? left, Claim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Claim? left, Claim? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Claim? other) =>
        other is not null && (Kind, IsAboutRow) == (other.Kind, other.IsAboutRow) && string.Equals(Target, other.Target, StringComparison.Ordinal)
        && string.Equals(Start, other.Start, StringComparison.Ordinal) && _operands.SequenceEqual(other._operands) && (_across ?? []).SequenceEqual(other._across ?? []) && _across is null == other._across is null;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Claim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, IsAboutRow, Target, _operands.Length, _across?.Length);

    /// <summary>The claim as an equation: Total = LBHF + RBKC + Westminster.</summary>
    public override string ToString() => $"{Target} = " + Kind switch
    {
        ClaimKind.Sum => string.Join(" + ", _operands),
        ClaimKind.RunningTotal => $"running total of {string.Join(" + ", _operands)}" + (Start is null ? string.Empty : $" from {Start}"),
        ClaimKind.Difference => string.Join(" − ", _operands),
        ClaimKind.Product => string.Join(" × ", _operands),
        ClaimKind.Percentage => $"{string.Join(" + ", _operands.Take(_operands.Length - 1))} as a percentage of {_operands[^1]}",
        _ => $"{_operands[0]} × {_operands[1]} ÷ {_operands[2]}",
    };
}
