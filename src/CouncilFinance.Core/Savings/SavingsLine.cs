using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Savings;

/// <summary>One line of a savings schedule: AC1, Help to Live at Home, £1,000,000 from 2017/18, an efficiency.</summary>
/// <remarks>
/// <para>Immutable; the <c>With…</c> methods give changed copies. Two lines are equal when everything about them is; they have no order.
/// A positive effect is a saving, a negative one a saving reversed. A saving that is not made is a recurrent line with a negative effect in every
/// year; one that comes a year late is a one-off with a negative effect in the years it is late.
/// For lines that add up use <see cref="SavingsSchedule"/>; for how a line is being delivered, <see cref="SavingsDelivery"/>.</para>
/// <para>A recurrent line keeps its last level in every later year; a one-off falls out the year after.
/// In JSON a line is an object with these properties, those that are unstated left out.</para>
/// </remarks>
[JsonConverter(typeof(SavingsLineJsonConverter))]
[DebuggerDisplay("{Reference,nq} {Title,nq}: {Effect}")]
public sealed record SavingsLine
{
    private SavingsLine(string reference, string title, Authority authority, CumulativeEffect effect, Recurrence recurrence)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(effect);
        Reference = Texts.Label(reference);
        Title = Texts.Label(title);
        Authority = authority;
        Effect = effect;
        Recurrence = recurrence;
    }

    /// <summary>The reference that is the line's own in its schedule: AC1.</summary>
    public string Reference { get; }

    /// <summary>What the saving is.</summary>
    public string Title { get; }

    /// <summary>The authority whose budget it leaves.</summary>
    public Authority Authority { get; }

    /// <summary>Its effect in each year against the base budget; positive is a saving.</summary>
    public CumulativeEffect Effect { get; private init; }

    /// <summary>Whether it stays in the base budget.</summary>
    public Recurrence Recurrence { get; }

    /// <summary>The service it is made in; empty where unstated.</summary>
    public string Service { get; private init; } = string.Empty;

    /// <summary>Efficiency, service reduction, income, or a mix.</summary>
    public SavingsKind Kind { get; private init; }

    /// <summary>Whether it can be taken out of a budget; cashable unless said.</summary>
    public Cashability Cashability { get; private init; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; private init; }

    /// <summary>How its delivery is rated.</summary>
    public DeliveryRating DeliveryRating { get; private init; }

    /// <summary>What has become of it since the previous plan.</summary>
    public PlanChange PlanChange { get; private init; }

    /// <summary>What it does to the savings already planned.</summary>
    public ProjectCategory Category { get; private init; }

    /// <summary>Where it is counted, if that is elsewhere: the line then shows but enters no total. Null where it counts here.</summary>
    public string? CountedElsewhereIn { get; private init; }

    /// <summary>Whether it is counted elsewhere and enters no total here.</summary>
    public bool IsCountedElsewhere => CountedElsewhereIn is not null;

    /// <summary>Its change in each year on the year before.</summary>
    public IncrementalEffect Changes => Effect.ToIncremental();

    /// <summary>What it takes out of the base budget for good; nil for a one-off.</summary>
    public Money RecurrentLevel => Effect.RecurrentLevel;

    /// <summary>
    /// A line that stays in the base budget, from its effect against the base. What stays is the effect's <see cref="CumulativeEffect.RecurrentLevel"/>,
    /// which is more than the last year holds where only a part of that year has it.
    /// </summary>
    /// <exception cref="ArgumentException">The reference or the title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">Nothing of the effect stays.</exception>
    public static SavingsLine Recurrent(string reference, string title, Authority authority, CumulativeEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.RecurrentLevel != Money.Zero || effect.LevelReached == Money.Zero
            ? new SavingsLine(reference, title, authority, effect, Recurrence.Recurrent)
            : throw new ContradictionException($"{reference} is recurrent", $"its effect goes from {effect.LevelReached} in {effect.Years.Last} to nil after it");
    }

    /// <summary>A line that stays in the base budget, from its changes year on year.</summary>
    /// <inheritdoc cref="Recurrent(string, string, Authority, CumulativeEffect)" path="/exception"/>
    public static SavingsLine Recurrent(string reference, string title, Authority authority, IncrementalEffect changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Recurrent(reference, title, authority, changes.ToCumulative());
    }

    /// <summary>A line that falls out the year after its run of years, from what it saves in each of them.</summary>
    /// <exception cref="ArgumentException">The reference or the title is blank, or has space at an end or control characters, or
    /// an open last column is not nil.</exception>
    public static SavingsLine OneOff(string reference, string title, Authority authority, YearSeries<Money> savingInEachYear) =>
        new(reference, title, authority, CumulativeEffect.OneOff(savingInEachYear), Recurrence.OneOff);

    /// <summary>A line that saves once, in one year.</summary>
    /// <inheritdoc cref="OneOff(string, string, Authority, YearSeries{Money})" path="/exception"/>
    public static SavingsLine OneOff(string reference, string title, Authority authority, FinancialYear year, Money amount) =>
        OneOff(reference, title, authority, YearSeries.Starting(year, amount));

    /// <summary>The line with the service it is made in.</summary>
    /// <exception cref="ArgumentException">The service is blank, or has space at an end or control characters.</exception>
    public SavingsLine WithService(string service) => this with { Service = Texts.Label(service) };

    /// <summary>The line with its kind, or a mix of kinds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public SavingsLine WithKind(SavingsKind kind) =>
        (kind & ~(SavingsKind.Efficiency | SavingsKind.ServiceReduction | SavingsKind.Income)) == SavingsKind.Unstated
            ? this with { Kind = kind }
            : throw Enums.Undefined(kind, nameof(kind));

    /// <summary>The line as cashable, non-cashable or cost avoidance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public SavingsLine WithCashability(Cashability cashability) => this with { Cashability = Enums.Defined(cashability) };

    /// <summary>The line with how sure it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public SavingsLine WithConfidence(Confidence confidence) => this with { Confidence = Enums.Defined(confidence) };

    /// <summary>The line with how its delivery is rated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public SavingsLine WithDeliveryRating(DeliveryRating rating) => this with { DeliveryRating = Enums.Defined(rating) };

    /// <summary>The line with what has become of it since the previous plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    public SavingsLine WithPlanChange(PlanChange change) => this with { PlanChange = Enums.Defined(change) };

    /// <summary>The line with what it does to the savings already planned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is undefined.</exception>
    /// <exception cref="ContradictionException">It is <see cref="ProjectCategory.Faster"/>, which adds no full-year effect, and a part of it stays.</exception>
    public SavingsLine WithCategory(ProjectCategory category) =>
        Enums.Defined(category) == ProjectCategory.Faster && RecurrentLevel != Money.Zero
            ? throw new ContradictionException(
                $"{Reference} is faster, which only brings an existing saving forward",
                $"{RecurrentLevel} of it stays, which adds to the full-year effect; make it a one-off in the years gained")
            : this with { Category = category };

    /// <summary>The line shown here but counted elsewhere, outside every total; the place says where, such as "Public Health programme".</summary>
    /// <exception cref="ArgumentException">The place is blank, or has space at an end or control characters.</exception>
    public SavingsLine WithCountedElsewhere(string place) => this with { CountedElsewhereIn = Texts.Label(place) };

    /// <summary>The line over a longer run of years: a recurrent one keeps its last level, a one-off is nil after its years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the line.</exception>
    /// <exception cref="ArgumentException">The run opens the last column of a one-off, which falls out the year after.</exception>
    public SavingsLine Over(FinancialYearRange years) => this with { Effect = Effect.Over(years) };

    /// <summary>The reference, title and effects.</summary>
    public override string ToString() => $"{Reference} {Title}: {Effect}";
}
