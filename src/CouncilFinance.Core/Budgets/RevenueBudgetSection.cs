using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>Lines of a revenue budget and sections inside it, in order, with their totals: Promoting Independence, net £7,810,650.</summary>
/// <remarks>
/// Immutable. Totals at any depth are the sums of the lines below. Two are equal when they have the same title and equal items in the same order. In JSON:
/// {"title": "Promoting Independence", "items": […]}; an item with "items" is a section, any other a line.
/// </remarks>
[JsonConverter(typeof(RevenueBudgetSectionJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RevenueBudgetSection : RevenueBudgetItem
{
    private readonly ImmutableArray<RevenueBudgetItem> _items;

    /// <summary>A section of lines and sections; it may be empty.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters, or an item is null.</exception>
    /// <exception cref="ContradictionException">Two items have one title, so that it says which of neither.</exception>
    /// <exception cref="OverflowException">A total is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public RevenueBudgetSection(string title, IEnumerable<RevenueBudgetItem> items)
        : this(title, Sequences.WithoutNulls(items))
    {
    }

    private RevenueBudgetSection(string title, ImmutableArray<RevenueBudgetItem> items)
        : base(title, RevenueAmounts.Sum(items.Select(item => item.Amounts)), PreviousNetBudgetOf(items))
    {
        _items = items;
        Titles.RefuseShared(items.Select(item => (item.Title, $"{item.Amounts}")));
    }

    /// <summary>Its lines and sections, in order.</summary>
    public IReadOnlyList<RevenueBudgetItem> Items => _items;

    /// <summary>A section of lines and sections listed one by one.</summary>
    /// <inheritdoc cref="RevenueBudgetSection(string, IEnumerable{RevenueBudgetItem})" path="/exception"/>
    public static RevenueBudgetSection Of(string title, params RevenueBudgetItem[] items) => new(title, (IEnumerable<RevenueBudgetItem>)items);

    /// <summary>The line or section at the end of a path of titles from here: <c>At("Adult Social Care", "Promoting Independence")</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none; the message names those there are.</exception>
    public RevenueBudgetItem At(params string[] path) => Sequences.WithoutNulls(path).Aggregate((RevenueBudgetItem)this, Step);

    /// <summary>The net budget of what is at a path as a part of this section's: 0.82 for 82%. Below nil where the two have different signs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is at the path; the message names what there is.</exception>
    /// <exception cref="DivideByZeroException">The section's net budget is nil.</exception>
    public decimal NetShareOf(params string[] path) => At(path).Amounts.NetBudget / Amounts.NetBudget;

    /// <summary>Every row in the order of print: a section's heading, its lines and sections, its total.</summary>
    public IEnumerable<RevenueBudgetRow> Rows() => RowsOf(this, depth: 0);

    /// <inheritdoc/>
    public bool Equals(RevenueBudgetSection? other) => base.Equals(other) && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _items.Length);

    private static RevenueBudgetItem Step(RevenueBudgetItem item, string title) => item is RevenueBudgetSection section
        ? section._items.FirstOrDefault(inside => string.Equals(inside.Title, title, StringComparison.Ordinal))
            ?? throw Errors.OutOfRange("path", title, $"{section.Title} holds {Titles.Listed(section._items.Select(inside => inside.Title))}; none is {Texts.Quote(title)}.")
        : throw Errors.OutOfRange("path", title, $"{item.Title} is a line and holds nothing; {Texts.Quote(title)} is not in it.");

    private static IEnumerable<RevenueBudgetRow> RowsOf(RevenueBudgetItem item, int depth) => item is RevenueBudgetSection section
        ? section._items.SelectMany(inside => RowsOf(inside, depth + 1))
            .Prepend(new RevenueBudgetRow(RevenueRowKind.Heading, depth, section))
            .Append(new RevenueBudgetRow(RevenueRowKind.Total, depth, section))
        : [new RevenueBudgetRow(RevenueRowKind.Line, depth, item)];

    private static Money? PreviousNetBudgetOf(ImmutableArray<RevenueBudgetItem> items) =>
        items.All(item => item.PreviousNetBudget is not null) ? Money.Sum(items.Select(item => item.PreviousNetBudget.GetValueOrDefault())) : null;
}
