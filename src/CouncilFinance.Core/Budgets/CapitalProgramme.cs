using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>The capital programme of an authority or a department: schemes in order over one run of years, those to be confirmed among them.</summary>
/// <remarks>
/// Immutable. A total carries the confirmed amounts and says whether anything is still open beside them. Two are equal when they cover the same years with
/// equal schemes in the same order. In JSON: {"years": "2017/18 to 2020/21", "schemes": […]} (leicestershire-mtfs-2017, paragraph 82 and appendix D).
/// </remarks>
[JsonConverter(typeof(CapitalProgrammeJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CapitalProgramme : IEquatable<CapitalProgramme>
{
    private readonly ImmutableArray<CapitalScheme> _schemes;

    /// <summary>A programme of schemes over a run of years. A scheme over fewer years costs nil in the others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A scheme has a year outside the run.</exception>
    /// <exception cref="ArgumentException">The last year is open, or a scheme is null.</exception>
    /// <exception cref="ContradictionException">Two schemes have one title.</exception>
    /// <exception cref="OverflowException">The confirmed costs come to £1,000,000,000,000,000 or more.</exception>
    public CapitalProgramme(FinancialYearRange years, IEnumerable<CapitalScheme> schemes)
    {
        if (years.IsOpenEnded)
            throw new ArgumentException($"Capital spending is for a closed run of years; {years} is open-ended.", nameof(years));
        Years = years;
        _schemes = Sequences.WithoutNulls(schemes).Select(scheme => Within(years, scheme)).ToImmutableArray();
        Titles.RefuseShared(_schemes.Select(scheme => (scheme.Title, $"{scheme.Total}")));
        Total = CapitalCost.Sum(_schemes.Select(scheme => scheme.Total));
    }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years { get; }

    /// <summary>The schemes in order.</summary>
    public IReadOnlyList<CapitalScheme> Schemes => _schemes;

    /// <summary>The schemes any of whose cost is to be confirmed or not yet costed.</summary>
    public IReadOnlyList<CapitalScheme> StillOpen => _schemes.Where(scheme => !scheme.Total.IsComplete).ToImmutableArray();

    /// <summary>The headings, in the order each first appears.</summary>
    public IReadOnlyList<string> Headings => _schemes.Select(scheme => scheme.Heading).Distinct(StringComparer.Ordinal).ToImmutableArray();

    /// <summary>What all schemes cost in all years.</summary>
    public CapitalCost Total { get; }

    /// <summary>What all schemes cost in each year.</summary>
    public YearSeries<CapitalCost> TotalByYear => Sum(scheme => scheme.Costs);

    /// <summary>What each source pays towards all schemes, in the order each first appears.</summary>
    public IReadOnlyList<CapitalFunding> Funding => _schemes
        .SelectMany(scheme => scheme.Funding)
        .GroupBy(funding => funding.Source, (source, parts) => (Source: source, Parts: parts.ToList()))
        .Select(paid => new CapitalFunding(paid.Source, YearSeries.ForEach(Years, year => Money.Sum(paid.Parts.Select(part => part.Amounts[year])))))
        .ToImmutableArray();

    /// <summary>What of each year's cost nothing pays for yet: cost less funding.</summary>
    public YearSeries<CapitalCost> Unfunded => Sum(scheme => scheme.Unfunded);

    /// <summary>The scheme with a title.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No scheme has it; the message names those there are.</exception>
    public CapitalScheme this[string title] =>
        _schemes.FirstOrDefault(scheme => string.Equals(scheme.Title, title, StringComparison.Ordinal))
        ?? throw Errors.OutOfRange(nameof(title), title, $"The schemes are {Titles.Listed(_schemes.Select(scheme => scheme.Title))}; none is {Texts.Quote(title)}.");

    /// <summary>The schemes under a heading, as a programme with its own totals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No scheme stands under it; the message names the headings there are.</exception>
    public CapitalProgramme Under(string heading) =>
        Headings.Contains(heading, StringComparer.Ordinal)
            ? Where(scheme => string.Equals(scheme.Heading, heading, StringComparison.Ordinal))
            : throw Errors.OutOfRange(nameof(heading), heading, $"The headings are {Titles.Listed(Headings)}; none is {Texts.Quote(heading)}.");

    /// <summary>The schemes for which a condition holds, over the same years.</summary>
    public CapitalProgramme Where(Func<CapitalScheme, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new CapitalProgramme(Years, _schemes.Where(condition));
    }

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(CapitalProgramme? left, CapitalProgramme? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CapitalProgramme? left, CapitalProgramme? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(CapitalProgramme? other) => other is not null && Years == other.Years && _schemes.SequenceEqual(other._schemes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CapitalProgramme);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Years, Total, _schemes.Length);

    /// <summary>The number of schemes and the total in each year.</summary>
    public override string ToString() => $"{_schemes.Length} schemes: {TotalByYear}";

    private YearSeries<CapitalCost> Sum(Func<CapitalScheme, YearSeries<CapitalCost>> part)
    {
        var parts = _schemes.Select(part).ToList();
        return YearSeries.ForEach(Years, year => CapitalCost.Sum(parts.Select(costs => costs[year])));
    }

    private static CapitalScheme Within(FinancialYearRange years, CapitalScheme scheme) => years.Contains(scheme.Costs.Years)
        ? scheme.Over(years)
        : throw Errors.OutOfRange(nameof(years), years, $"A programme covers every year of its schemes; '{scheme.Title}' is for {scheme.Costs.Years}, and {years} is not all of that.");
}
