using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// The staff a change needs, by role over one run of years, with who pays for them: 11 contractors, 7 project managers and 5 of innovation and change
/// management are 23 in 2015/16 (asc-shared-services-2015, appendix 2).
/// </summary>
/// <remarks>
/// Immutable. Two are equal when they cover the same years with equal lines in the same order. Posts add up over the lines that state them, and costs over
/// those that state costs. In JSON: {"years": "2015/16 to 2017/18", "lines": […]}.
/// </remarks>
[JsonConverter(typeof(StaffResourcePlanJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class StaffResourcePlan : IEquatable<StaffResourcePlan>
{
    private readonly ImmutableArray<StaffResource> _lines;

    /// <summary>A plan of lines over a run of years. A line over fewer years is widened with nil.</summary>
    /// <exception cref="ArgumentException">A line is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A line has a year outside the run, or an open last column that is not the run's.</exception>
    /// <exception cref="OverflowException">The costs of a year come to £1,000,000,000,000,000 or more.</exception>
    public StaffResourcePlan(FinancialYearRange years, IEnumerable<StaffResource> lines)
    {
        Years = years;
        _lines = Sequences.WithoutNulls(lines).Select(line => line.Years == years ? line : line.Over(years)).ToImmutableArray();
        Posts = YearSeries.ForEach(years, year => Decimals.Normalised(_lines.Sum(line => line.Posts?[year] ?? 0m)));
        Cost = YearSeries.ForEach(years, year => Money.Sum(_lines.Select(line => line.Cost?[year] ?? Money.Zero)));
    }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<StaffResource> Lines => _lines;

    /// <summary>All staff in each year whose number is stated, in full-time equivalents.</summary>
    public YearSeries<decimal> Posts { get; }

    /// <summary>The cost in each year of all staff whose cost is stated.</summary>
    public YearSeries<Money> Cost { get; }

    /// <summary>The lines paid for from one source, over the same years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The funding is undefined.</exception>
    public StaffResourcePlan FundedBy(StaffFunding funding)
    {
        Enums.Defined(funding);
        return Where(line => line.Funding == funding);
    }

    /// <summary>The lines for which a condition holds, over the same years.</summary>
    public StaffResourcePlan Where(Func<StaffResource, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new StaffResourcePlan(Years, _lines.Where(condition));
    }

    /// <summary>The plan with a line added at its end.</summary>
    /// <inheritdoc cref="StaffResourcePlan(FinancialYearRange, IEnumerable{StaffResource})" path="/exception"/>
    public StaffResourcePlan With(StaffResource line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new StaffResourcePlan(Years, _lines.Add(line));
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(StaffResourcePlan? left, StaffResourcePlan? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(StaffResourcePlan? left, StaffResourcePlan? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] StaffResourcePlan? other) => other is not null && Years == other.Years && _lines.SequenceEqual(other._lines);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as StaffResourcePlan);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Years);
        foreach (var line in _lines)
            hash.Add(line);
        return hash.ToHashCode();
    }

    /// <summary>The posts and the cost of each year.</summary>
    public override string ToString() => $"{_lines.Length} lines: posts {Posts}; cost {Cost}";
}
