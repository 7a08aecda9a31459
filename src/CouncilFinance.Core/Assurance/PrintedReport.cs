using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The tables of one published report, whose claims may reach from table to table.</summary>
/// <remarks>
/// Immutable. Two reports are equal when everything about them is. In JSON: {"report": "asc-shared-services-2015",
/// "title": "Adult Social Care Shared Services Strategic Business Case", "tables": […]}.
/// </remarks>
[JsonConverter(typeof(PrintedReportJsonConverter))]
[DebuggerDisplay("{Id,nq}: {Title,nq}")]
public sealed class PrintedReport : IEquatable<PrintedReport>
{
    private readonly ImmutableArray<PrintedTable> _tables;

    /// <summary>A report of tables in order.</summary>
    /// <exception cref="ArgumentException">The id is blank, two tables have one id, or a claim reckons with a table, row, column or cell that
    /// the report does not have.</exception>
    public PrintedReport(string id, string title, IEnumerable<PrintedTable> tables)
    {
        ArgumentNullException.ThrowIfNull(title);
        Id = Texts.Label(id);
        Title = title;
        _tables = Sequences.WithoutNulls(tables);
        if (_tables.GroupBy(table => table.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The tables of the report '{id}' have ids of their own; '{twice.Key}' stands twice.", nameof(tables));
        foreach (var claim in _tables.SelectMany(table => table.Claims))
        {
            foreach (var operand in claim.Operands)
            {
                if (operand.Table is { } other)
                    this[other].RequireOperand(operand, claim.IsAboutRow);
            }
        }
    }

    /// <summary>What the report is known by: asc-shared-services-2015.</summary>
    public string Id { get; }

    /// <summary>Its title as printed.</summary>
    public string Title { get; }

    /// <summary>Its tables in order.</summary>
    public IReadOnlyList<PrintedTable> Tables => _tables;

    /// <summary>The table with an id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public PrintedTable this[string table] =>
        _tables.FirstOrDefault(held => string.Equals(held.Id, table, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The report '{Id}' has no table {Texts.Quote(table)}; its tables are {string.Join(", ", _tables.Select(held => held.Id))}.", nameof(table));

    /// <summary>The report with another table in place of the one with the same id.</summary>
    /// <exception cref="ArgumentException">There is none, or a claim reckons with what the new one does not have.</exception>
    public PrintedReport With(PrintedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new PrintedReport(Id, Title, _tables.Replace(this[table.Id], table));
    }

    /// <summary>
    /// Checks every claim of every table, in each line across where its target has something printed, in the order of tables and claims. What
    /// is wrong in the report is a verdict here, never an exception.
    /// </summary>
    /// <param name="implausibleBelow">How unlikely honest rounding makes a gap that is called implausible, one in a thousand unless said; 0 calls none so.</param>
    /// <exception cref="ArgumentOutOfRangeException">The likelihood is not from 0 to 1.</exception>
    public IReadOnlyList<ClaimResult> Check(decimal implausibleBelow = ClaimResult.UsualThreshold) =>
        Checked(Likelihood(implausibleBelow)).Results;

    /// <summary>
    /// Where the errors are: for each group of claims that fail and share figures, the explanations, most plausible first. Empty where every claim
    /// holds.
    /// </summary>
    /// <inheritdoc cref="Check(decimal)"/>
    public IReadOnlyList<Diagnosis> Diagnose(decimal implausibleBelow = ClaimResult.UsualThreshold) => Checked(Likelihood(implausibleBelow)).Diagnoses().ToImmutableArray();

    /// <summary>The claims checked, and what is wrong as findings by weight: what is at stake, where the error probably is, what to check.</summary>
    /// <param name="settings">The thresholds; null is <see cref="ReviewSettings.Usual"/>.</param>
    public ReportReview Review(ReviewSettings? settings = null) => ReportReview.Of([this], settings);

    /// <summary>
    /// For a test suite: nothing where the report adds up, but for what is known. Only the impossible throws, so that honest rounding never does; to be
    /// stricter, verify a <see cref="Review"/> that calls something implausible.
    /// </summary>
    /// <param name="known">The figures known not to agree.</param>
    /// <exception cref="ReportNotVerifiedException">There is a finding that is not known, or a known one is found no longer; see
    /// <see cref="ReportReview.Verify"/>.</exception>
    public void Verify(params KnownFinding[] known) => Review(ReviewSettings.Usual.WithImplausibleBelow(0m)).Verify(known);

    internal CheckedReport Checked(decimal implausibleBelow)
    {
        var readings = Readings();
        return new CheckedReport(readings, _tables
            .SelectMany(table => table.Claims.SelectMany(claim => new ClaimCheck(this, readings, table, claim, implausibleBelow).Run())).ToList());
    }

    /// <summary>
    /// The figures of cells that print none, as far as claims determine them, in the order of the tables. A cell is looked at where it is blank
    /// and blank is not nil, illegible or to be confirmed; a deduced figure may determine another.
    /// </summary>
    /// <remarks>
    /// A cell that claims say contradictory things about is not deduced, and what is said of it determines no other; where the claims are linear it
    /// shows in <see cref="FindContradictions"/>. No figure is deduced from a payback.
    /// </remarks>
    public IReadOnlyList<DeducedFigure> Deduce() => new DeductionRun(this, Readings()).All().ToImmutableArray();

    /// <summary>Groups of claims of which each can be true of the figures as printed and all together cannot.</summary>
    /// <remarks>
    /// Sums, differences, running totals, averages, mid-points and net present values are looked at. What a cell without a figure would have to be is left
    /// open, so claims that contradict each other about it are found too; a claim whose own target is blank says nothing, as in a check. Claims that fail by themselves are for <see cref="Diagnose"/>.
    /// </remarks>
    public JointContradictions FindContradictions() => new ContradictionRun(this, Readings()).All();

    /// <summary>Percentages of one whole that were moved by a unit so that they total 100, and the failing claims for which that accounts.</summary>
    /// <inheritdoc cref="Check(decimal)" path="/param"/>
    /// <inheritdoc cref="Check(decimal)" path="/exception"/>
    public IReadOnlyList<AdjustedPercentages> FindAdjustedPercentages(decimal implausibleBelow = ClaimResult.UsualThreshold) =>
        Checked(Likelihood(implausibleBelow)).AdjustedPercentages().ToImmutableArray();

    internal static decimal Likelihood(decimal implausibleBelow) =>
        implausibleBelow is >= 0m and <= 1m
            ? implausibleBelow
            : throw Errors.OutOfRange(nameof(implausibleBelow), implausibleBelow, $"A likelihood is from 0 to 1; {Decimals.Text(implausibleBelow)} is not.");

    private Dictionary<string, TableReading> Readings() => _tables.ToDictionary(table => table.Id, table => new TableReading(table), StringComparer.Ordinal);

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(PrintedReport? left, PrintedReport? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PrintedReport? left, PrintedReport? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(PrintedReport? other) =>
        other is not null && (Id, Title) == (other.Id, other.Title) && _tables.SequenceEqual(other._tables);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PrintedReport);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, _tables.Length);
}
