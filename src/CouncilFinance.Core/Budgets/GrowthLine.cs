using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>One line of a growth appendix: G3, Older people, £560,000 in 2017/18 rising to £4,110,000 (leicestershire-mtfs-2017, appendix B).</summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two lines are equal when everything about them is; they have no order.
/// Growth raises the budget: a positive effect is more spending, a negative one growth taken back. For lines that add up use <see cref="GrowthSchedule"/>.</para>
/// <para>What stays of the growth after its last year is what the effect says; growth for a time only is a <see cref="CumulativeEffect.OneOff"/>.</para>
/// </remarks>
[JsonConverter(typeof(GrowthLineJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record GrowthLine
{
    /// <summary>Growth from its effect in each year against the base budget, as appendices print it.</summary>
    /// <exception cref="ArgumentException">The reference or the title is blank, or has space at an end or control characters.</exception>
    public GrowthLine(string reference, string title, CumulativeEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        Reference = Texts.Label(reference);
        Title = Texts.Label(title);
        Effect = effect;
    }

    /// <summary>Growth from its change in each year on the year before.</summary>
    /// <inheritdoc cref="GrowthLine(string, string, CumulativeEffect)" path="/exception"/>
    public GrowthLine(string reference, string title, IncrementalEffect changes)
        : this(reference, title, Cumulative(changes))
    {
    }

    /// <summary>The reference that is the line's own in its schedule: G3.</summary>
    public string Reference { get; }

    /// <summary>What the growth is for.</summary>
    public string Title { get; }

    /// <summary>Its effect in each year against the base budget; positive raises the budget.</summary>
    public CumulativeEffect Effect { get; private init; }

    /// <summary>The part of the appendix it stands in, such as Demand &amp; cost increases; empty where unstated.</summary>
    public string Section { get; private init; } = string.Empty;

    /// <summary>What has become of it since the previous plan.</summary>
    public PlanChange PlanChange { get; private init; }

    /// <summary>Its change in each year on the year before.</summary>
    public IncrementalEffect Changes => Effect.ToIncremental();

    /// <summary>The line with the part of the appendix it stands in.</summary>
    /// <exception cref="ArgumentException">The section is blank, or has space at an end or control characters.</exception>
    public GrowthLine WithSection(string section) => this with { Section = Texts.Label(section) };

    /// <summary>The line with what has become of it since the previous plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public GrowthLine WithPlanChange(PlanChange change) => this with { PlanChange = Enums.Defined(change) };

    /// <summary>The line over a longer run of years, in which it keeps what stays of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the line.</exception>
    /// <exception cref="ArgumentException">The run opens the line's last column although the effect changes the year after.</exception>
    public GrowthLine Over(FinancialYearRange years) => this with { Effect = Effect.Over(years) };

    /// <summary>The reference, title and effects.</summary>
    public override string ToString() => $"{Reference} {Title}: {Effect}";

    private static CumulativeEffect Cumulative(IncrementalEffect changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.ToCumulative();
    }
}
