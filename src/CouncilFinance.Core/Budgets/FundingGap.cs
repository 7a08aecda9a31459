using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>What a council still has to find in a year: spending that neither resources, nor savings already identified, nor reserves pay for.</summary>
/// <remarks>
/// <para>Requirement = spending before the plan's savings − resources. Gap = requirement − identified savings − reserves used. A gap of nil is a
/// balanced year, and one below nil a surplus (leicestershire-mtfs-2017, paragraph 64). All amounts are those of the year itself, so that savings are
/// cumulative; the gap of a later year holds that of the years before, and gaps do not add up.</para>
/// <para>Two are equal when everything about them is.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the MediumTermPlan")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FundingGap
{
    /// <summary>The gap of one year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="spendingBeforeSavings">Net spending as it would be without any of the plan's savings.</param>
    /// <param name="resources">Council tax, grants and other resources.</param>
    /// <param name="identifiedSavings">What the plan's savings come to in that year against the base; positive is a saving.</param>
    /// <param name="reservesUsed">What reserves pay for in that year; negative is put into them.</param>
    /// <exception cref="OverflowException">The requirement or the gap would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public FundingGap(FinancialYear year, Money spendingBeforeSavings, Money resources, Money identifiedSavings, Money reservesUsed)
    {
        Year = year;
        SpendingBeforeSavings = spendingBeforeSavings;
        Resources = resources;
        IdentifiedSavings = identifiedSavings;
        ReservesUsed = reservesUsed;
        Requirement = spendingBeforeSavings - resources;
        Gap = Money.Sum(Requirement, -identifiedSavings, -reservesUsed);
    }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; }

    /// <summary>Net spending as it would be without any of the plan's savings.</summary>
    public Money SpendingBeforeSavings { get; }

    /// <summary>Council tax, grants and other resources.</summary>
    public Money Resources { get; }

    /// <summary>What the plan's savings come to in the year against the base.</summary>
    public Money IdentifiedSavings { get; }

    /// <summary>What reserves pay for; negative is put into them.</summary>
    public Money ReservesUsed { get; }

    /// <summary>Spending before the plan's savings less resources: what savings and reserves have to meet between them.</summary>
    public Money Requirement { get; }

    /// <summary>What is left of the requirement after identified savings and reserves; below nil it is a surplus.</summary>
    public Money Gap { get; }

    /// <summary>Whether resources, savings and reserves meet spending exactly.</summary>
    public bool IsBalanced => Gap == Money.Zero;

    /// <summary>Savings that are still to be found: the gap, or nil where there is a surplus.</summary>
    public Money UnidentifiedSavings => Money.Max(Gap, Money.Zero);

    /// <summary>What is over: nil where there is a gap.</summary>
    public Money Surplus => Money.Max(-Gap, Money.Zero);

    /// <summary>2018/19: gap of £2,800,000; or 2017/18: balanced; or 2017/18: surplus of £100,000.</summary>
    public override string ToString() => Gap.Sign switch
    {
        > 0 => $"{Year}: gap of {Gap}",
        < 0 => $"{Year}: surplus of {Surplus}",
        _ => $"{Year}: balanced",
    };
}
