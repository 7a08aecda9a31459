using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>Savings projects in order, over one run of years, with the totals of all their savings.</summary>
/// <remarks>
/// Immutable. Where two projects claim the same money, one of them has it as counted elsewhere. Two are equal when they cover the same years with equal projects in
/// the same order. In JSON: {"years": "2016/17 to 2019/20", "projects": […]}.
/// </remarks>
[JsonConverter(typeof(SavingsPortfolioJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SavingsPortfolio : IEquatable<SavingsPortfolio>
{
    private readonly ImmutableArray<SavingsProject> _projects;

    /// <summary>A portfolio of projects over a run of years. A project over fewer years goes on in the others: a recurrent line keeps its level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A line of a project has a year outside the run.</exception>
    /// <exception cref="ArgumentException">A project is null, or the run opens the last column of a one-off, which falls out the year after.</exception>
    /// <exception cref="ContradictionException">Two projects have one title, two lines one reference, or one authority's code two names.</exception>
    public SavingsPortfolio(FinancialYearRange years, IEnumerable<SavingsProject> projects)
    {
        _projects = Sequences.WithoutNulls(projects);
        Titles.RefuseShared(_projects.Select(project => (project.Title, $"a project of {project.Savings.Years}")));
        Totals = new ProjectTotals(new SavingsSchedule(years, _projects.SelectMany(project => project.Savings.Lines)));
    }

    /// <summary>The run of years it covers.</summary>
    public FinancialYearRange Years => Totals.Savings.Years;

    /// <summary>The projects in order.</summary>
    public IReadOnlyList<SavingsProject> Projects => _projects;

    /// <summary>The savings of all projects told apart: what counts, what is counted elsewhere, what is only avoided.</summary>
    public ProjectTotals Totals { get; }

    /// <summary>What all projects need to be invested in each year, against the base budget; what recurs goes on.</summary>
    public YearSeries<Money> Investment =>
        YearSeries.ForEach(Years, year => Money.Sum(_projects.Select(project => project.Investment?[year] ?? Money.Zero)));

    /// <summary>The project with a title.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No project has it; the message names those there are.</exception>
    public SavingsProject this[string title] =>
        _projects.FirstOrDefault(project => string.Equals(project.Title, title, StringComparison.Ordinal))
        ?? throw Errors.OutOfRange(nameof(title), title, $"The projects are {Titles.Listed(_projects.Select(project => project.Title))}; none is {Texts.Quote(title)}.");

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(SavingsPortfolio? left, SavingsPortfolio? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SavingsPortfolio? left, SavingsPortfolio? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(SavingsPortfolio? other) => other is not null && Years == other.Years && _projects.SequenceEqual(other._projects);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SavingsPortfolio);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Totals, _projects.Length);

    /// <summary>The number of projects and the total in each year.</summary>
    public override string ToString() => $"{_projects.Length} projects: {Totals.Total}";
}
