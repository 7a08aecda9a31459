using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>A project as its savings template states it: what it saves, from which base budget, with how many posts, and what must be invested first.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Each line has its own rating, cashability and category; a line without a category takes the
/// project's. Two are equal when everything about them is (worcestershire-cabinet-2015, project savings templates).
/// </remarks>
[JsonConverter(typeof(SavingsProjectJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SavingsProject
{
    /// <summary>A project, with no base budget, posts or investment stated.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="category">The type of saving that the template ticks.</param>
    /// <param name="savings">What it saves; a schedule without lines where it only makes others' savings possible.</param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The category is undefined.</exception>
    /// <exception cref="ContradictionException">The project is faster, and a line of no category of its own adds to the full-year effect.</exception>
    public SavingsProject(string title, ProjectCategory category, SavingsSchedule savings)
    {
        ArgumentNullException.ThrowIfNull(savings);
        Title = Texts.Label(title);
        Category = Enums.Defined(category);
        Savings = new SavingsSchedule(savings.Years, savings.Lines.Select(InCategory));
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>The type of saving that the template ticks.</summary>
    public ProjectCategory Category { get; }

    /// <summary>What it saves, each line with its category.</summary>
    public SavingsSchedule Savings { get; }

    /// <summary>The base budget it saves from; null where unstated.</summary>
    public Money? BaseBudget { get; private init; }

    /// <summary>The year of that base budget.</summary>
    public FinancialYear? BaseBudgetYear { get; private init; }

    /// <summary>The posts there are now, in full-time equivalents; null where unstated.</summary>
    public decimal? Posts { get; private init; }

    /// <summary>Of these, the posts affected.</summary>
    public decimal? PostsAffected { get; private init; }

    /// <summary>What must be invested, in each year against the base budget: it stays where it recurs, and falls out where it does not. Null where nothing must.</summary>
    public CumulativeEffect? Investment { get; private init; }

    /// <summary>The savings told apart: what counts, what is counted elsewhere, what is only avoided.</summary>
    public ProjectTotals Totals => new(Savings);

    /// <summary>The project with the base budget it saves from.</summary>
    public SavingsProject WithBaseBudget(FinancialYear year, Money amount) => this with { BaseBudgetYear = year, BaseBudget = amount };

    /// <summary>The project with its posts, in full-time equivalents.</summary>
    /// <param name="now">The posts there are, nil or more.</param>
    /// <param name="affected">Of these, the posts affected, nil or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of posts is below nil.</exception>
    /// <exception cref="ContradictionException">More posts are affected than there are.</exception>
    public SavingsProject WithPosts(decimal now, decimal affected) =>
        NilOrMore(now, nameof(now)) >= NilOrMore(affected, nameof(affected))
            ? this with { Posts = Decimals.Normalised(now), PostsAffected = Decimals.Normalised(affected) }
            : throw new ContradictionException($"{Title} has {Decimals.Text(now)} posts", $"{Decimals.Text(affected)} of them are affected");

    /// <summary>The project with what must be invested in each year, and every year after where it recurs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An investment is below nil, or the recurrence is undefined.</exception>
    /// <exception cref="ArgumentException">The last column is open, and the investment falls out after it.</exception>
    public SavingsProject WithInvestment(YearSeries<Money> amounts, Recurrence recurrence)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return WithInvestment(Enums.Defined(recurrence) == Recurrence.Recurrent ? new CumulativeEffect(amounts) : CumulativeEffect.OneOff(amounts));
    }

    /// <summary>The title, the category and the total.</summary>
    public override string ToString() => $"{Title} ({EnumNames<ProjectCategory>.Of(Category)}): {Totals.Total}";

    internal SavingsProject WithInvestment(CumulativeEffect investment)
    {
        return investment.FirstBelowNil() is var (when, amount)
            ? throw Errors.OutOfRange("amounts", amount, $"An investment is nil or more; {amount} in {when} is not.")
            : this with { Investment = investment };
    }

    private SavingsLine InCategory(SavingsLine line) =>
        line.Category == ProjectCategory.Unstated && Category != ProjectCategory.Unstated ? line.WithCategory(Category) : line;

    private static decimal NilOrMore(decimal posts, string name) =>
        posts >= 0m ? posts : throw Errors.OutOfRange(name, posts, $"A number of posts is nil or more; {Decimals.Text(posts)} is not.");
}
