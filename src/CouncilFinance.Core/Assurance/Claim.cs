using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>What a printed table says of its own figures: this row is the sum of those, this column the running total of that.</summary>
/// <remarks>
/// <para>Immutable. Two claims are equal when everything about them is. A claim is about one row or column, the target, and holds in every
/// line across it, or in those that <see cref="In"/> names; it is checked in each where the target has something printed. A running total
/// adds up its lines from the table's first line across, or from the one that <see cref="From"/> names; a single cell or a constant among its
/// operands counts once. A discount factor's first year is that of the same line.</para>
/// <para>In JSON: {"claim": "sum", "row": "Total", "of": ["LBHF", "RBKC", "Westminster"]}, with "column" in place of "row" where it is about a
/// column, "in": ["2015/16"] where it does not hold across the whole, "from": "2015/16" where a running total starts and "within": 10 where the
/// report says about; flows have "firstYear": "2010/11" and "discounting": {…}.</para>
/// </remarks>
[JsonConverter(typeof(ClaimJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Claim
{
    // A product of more is no product of a report, and exact factors grow with each.
    private const int MostFactors = 100;

    private readonly ImmutableArray<ClaimOperand> _operands;
    private ImmutableArray<string>? _across;

    internal Claim(ClaimKind kind, string target, bool isAboutRow, IEnumerable<ClaimOperand> operands, ClaimConvention? convention = null)
    {
        Kind = kind;
        Target = target;
        IsAboutRow = isAboutRow;
        _operands = Sequences.WithoutNulls(operands);
        Convention = convention;
        var wanted = kind switch
        {
            ClaimKind.Difference or ClaimKind.MidPoint or ClaimKind.Quotient => 2,
            ClaimKind.Percentage => Math.Max(2, _operands.Length),
            ClaimKind.ProRata => 3,
            ClaimKind.DiscountFactor => 0,
            _ => Math.Max(1, _operands.Length),
        };
        if (_operands.Length != wanted)
            throw new ArgumentException($"A claim of {EnumNames<ClaimKind>.Of(kind)} for '{target}' wants {Wanted(kind, wanted)}; it has {_operands.Length}.", nameof(operands));
        if (kind == ClaimKind.Product && wanted > MostFactors)
            throw new ArgumentException($"A claim of product multiplies at most {MostFactors} operands; the one for '{target}' has {wanted}.", nameof(operands));
        if (kind is ClaimKind.Percentage or ClaimKind.ProRata or ClaimKind.Quotient && _operands[^1].Factor == 0m)
            throw new ArgumentException($"A claim of {EnumNames<ClaimKind>.Of(kind)} for '{target}' divides by its last operand; '{_operands[^1]}' is nil.", nameof(operands));
        if (_operands.Any(operand => operand.Table is null && string.Equals(operand.LineId, target, StringComparison.Ordinal)))
            throw new ArgumentException($"A claim explains its target by other figures; '{target}' is among its own operands.", nameof(operands));
        convention?.Require(Math.Max(1, wanted));
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

    /// <summary>The line across that a running total or a row of discount factors starts with; null where it starts with the table's first.</summary>
    public string? Start { get; private init; }

    /// <summary>How far from what the claim says the true figure may lie, in the unit the target is printed in; nil unless <see cref="Within"/> says.</summary>
    public decimal Tolerance { get; private init; }

    /// <summary>The year of the first flow, or of the first discount factor; null for other claims.</summary>
    public FinancialYear? FirstYear => Convention?.FirstYear;

    /// <summary>The convention of a net present value, a discount factor or a discounted payback; null where nothing is discounted.</summary>
    public Discounting? Discounting => Convention?.Discounting;

    /// <summary>How a payback counts its last year; null for other claims.</summary>
    public PaybackCounting? Counting => Kind == ClaimKind.Payback ? Convention!.Counting : null;

    /// <summary>Which return to nil a payback means; null for other claims.</summary>
    public PaybackCrossing? Crossing => Kind == ClaimKind.Payback ? Convention!.Crossing : null;

    /// <summary>The year a payback is counted from; null for other claims.</summary>
    public FinancialYear? CountedFrom => Kind == ClaimKind.Payback ? Convention!.CountedFrom : null;

    internal ClaimConvention? Convention { get; }

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
            ? this with { _across = lines }
            : throw new ArgumentException($"A claim holds in at least one line across, each named once; {string.Join(", ", lines.Select(line => Texts.Quote(line)))} is not that.", nameof(across));
    }

    /// <summary>The claim with the line across that its running total, or its row of discount factors, starts with.</summary>
    /// <exception cref="ArgumentException">The line is blank, or has space at an end or control characters.</exception>
    /// <exception cref="InvalidOperationException">The claim is of neither.</exception>
    public Claim From(string start) =>
        Starts
            ? this with { Start = Texts.Label(start) }
            : throw new InvalidOperationException($"A running total and a discount factor start somewhere; {Texts.Article(EnumNames<ClaimKind>.Of(Kind)).ToLowerInvariant()} {EnumNames<ClaimKind>.Of(Kind)} does not.");

    /// <summary>The claim where the report says "about": the true figure lies within an amount of what the claim says, in the unit the target is printed in.</summary>
    /// <param name="amount">Above nil and below 1,000,000,000,000,000; 10 for £10,000 of a figure in £000. It widens the target's interval and nothing else.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is outside that.</exception>
    public Claim Within(decimal amount) =>
        amount > 0m && amount < Money.Limit
            ? this with { Tolerance = Decimals.Normalised(amount) }
            : throw Errors.OutOfRange(nameof(amount), amount, $"A tolerance is above nil and below {Decimals.Text(Money.Limit)}; {Decimals.Text(amount)} is not.");

    /// <inheritdoc/>
    public bool Equals(Claim? other) =>
        other is not null && (Kind, IsAboutRow, Tolerance, Convention) == (other.Kind, other.IsAboutRow, other.Tolerance, other.Convention)
        && string.Equals(Target, other.Target, StringComparison.Ordinal) && string.Equals(Start, other.Start, StringComparison.Ordinal)
        && _operands.SequenceEqual(other._operands) && (_across ?? []).SequenceEqual(other._across ?? []) && _across is null == other._across is null;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, IsAboutRow, Target, _operands.Length, _across?.Length);

    /// <summary>The claim as an equation: Total = LBHF + RBKC + Westminster.</summary>
    public override string ToString() => $"{Target} = {Expression}" + (Tolerance == 0m ? string.Empty : $", within {Decimals.Text(Tolerance)}");

    private static string Wanted(ClaimKind kind, int wanted) => (kind, wanted) switch
    {
        (ClaimKind.Percentage, _) => "at least 2 operands",
        (_, 0) => "no operands",
        (_, 1) => "at least 1 operand",
        _ => $"{wanted} operands",
    };

    /// <summary>Whether an operand of the target's own table stands where the target does.</summary>
    internal bool IsTarget(ClaimOperand operand)
    {
        var (line, across) = IsAboutRow ? (operand.Row, operand.Column) : (operand.Column, operand.Row);
        return string.Equals(operand.LineId ?? line, Target, StringComparison.Ordinal)
            && (across is null || Across is null || Across.Contains(across, StringComparer.Ordinal));
    }

    internal bool Starts => Kind is ClaimKind.RunningTotal or ClaimKind.DiscountFactor;

    private string Expression => Kind switch
    {
        ClaimKind.Sum => string.Join(" + ", _operands),
        ClaimKind.RunningTotal => $"running total of {string.Join(" + ", _operands)}{Starting}",
        ClaimKind.Difference => string.Join(" − ", _operands),
        ClaimKind.Product => string.Join(" × ", _operands),
        ClaimKind.Percentage => $"{string.Join(" + ", _operands.Take(_operands.Length - 1))} as a percentage of {_operands[^1]}",
        ClaimKind.ProRata => $"{_operands[0]} × {_operands[1]} ÷ {_operands[2]}",
        ClaimKind.Average => $"average of {string.Join(", ", _operands)}",
        ClaimKind.MidPoint => $"mid-point of {_operands[0]} and {_operands[1]}",
        ClaimKind.Quotient => string.Join(" ÷ ", _operands),
        ClaimKind.NetPresentValue => $"net present value of {string.Join(", ", _operands)} in {FirstYear} and after: {Discounting}",
        ClaimKind.Payback => $"payback of {string.Join(", ", _operands)} in {FirstYear} and after, {EnumNames<PaybackCounting>.Of(Convention!.Counting)}, {EnumNames<PaybackCrossing>.Of(Convention.Crossing)} crossing, from {CountedFrom}"
            + (Discounting is null ? string.Empty : $": {Discounting}"),
        _ => $"discount factor, {FirstYear} and after{Starting}: {Discounting}",
    };

    private string Starting => Start is null ? string.Empty : $" from {Start}";
}
