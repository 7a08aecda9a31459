using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Workforce;

/// <summary>
/// A current structure and the one proposed in its place: 28.1 posts at £1,439k to 18 posts at £936k saves £503k
/// (triborough-adult-social-care-2011, appendix A1).
/// </summary>
/// <remarks>
/// Immutable. A positive saving is a fall in cost; where the proposed structure costs more it is negative, and so are the posts deleted where it has more
/// posts. Posts deleted are net: what the report counts. Two are equal when everything about them is. In JSON:
/// {"title": "Commissioning", "current": […], "proposed": […]}.
/// </remarks>
[JsonConverter(typeof(RestructureJsonConverter))]
public sealed record Restructure
{
    /// <summary>A restructure from a current establishment to a proposed one.</summary>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters.</exception>
    /// <exception cref="ContradictionException">One authority's code has two names.</exception>
    public Restructure(string title, Establishment current, Establishment proposed)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(proposed);
        Establishment.RefuseTwoNames(current.Groups.Concat(proposed.Groups));
        Title = Texts.Label(title);
        Current = current;
        Proposed = proposed;
    }

    /// <summary>What is restructured.</summary>
    public string Title { get; }

    /// <summary>The structure there is.</summary>
    public Establishment Current { get; }

    /// <summary>The structure proposed.</summary>
    public Establishment Proposed { get; }

    /// <summary>What it saves in a full year: the cost of the current structure less that of the proposed one.</summary>
    public Money Saving => Current.Cost - Proposed.Cost;

    /// <summary>Current posts less proposed ones, in full-time equivalents.</summary>
    public decimal PostsDeleted => Decimals.Normalised(Current.Posts - Proposed.Posts);

    /// <summary>The saving as a fraction of the current cost: 0.35 for 35%.</summary>
    /// <exception cref="DivideByZeroException">The current structure costs nothing.</exception>
    public decimal ReductionOfCost() => Saving / Current.Cost;

    /// <summary>The posts deleted as a fraction of the current ones.</summary>
    /// <exception cref="DivideByZeroException">The current structure has no posts.</exception>
    public decimal ReductionOfPosts() => Decimals.Normalised(PostsDeleted / Current.Posts);

    /// <summary>
    /// The restructure by a key, such as tier, authority or business group, each a part with its own saving and posts deleted; keys stand in the order they
    /// first appear, current before proposed. Every group is in one part, so the parts' savings sum to the whole saving. The key may be null.
    /// </summary>
    public IReadOnlyList<KeyValuePair<TKey, Restructure>> GroupBy<TKey>(Func<PostGroup, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (current, proposed) = (Current.Groups.ToLookup(key), Proposed.Groups.ToLookup(key));
        return current.Concat(proposed).Select(groups => groups.Key).Distinct()
            .Select(part => KeyValuePair.Create(part, new Restructure(Title, new Establishment(current[part]), new Establishment(proposed[part]))))
            .ToImmutableArray();
    }

    /// <summary>The saving as it arrives by a profile: its effect in each year against the base, which reaches the full-year saving and stays there.</summary>
    /// <param name="profile">How it arrives.</param>
    /// <param name="unit">The unit each year's change is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">The saving is not a whole number of the unit: say how to round it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public CumulativeEffect Phased(PhasingProfile profile, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Apply(Saving, unit);
    }

    /// <summary>The saving, rounded once to a unit, as it arrives by a profile.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">Rounding up reaches £1,000,000,000,000,000.</exception>
    public CumulativeEffect Phased(PhasingProfile profile, MoneyUnit unit, MidpointRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Apply(Saving.RoundTo(unit, rounding), unit);
    }

    /// <summary>What it costs once to end the posts deleted. A structure that grows deletes none, and costs nothing here.</summary>
    /// <param name="redeploymentRate">The part of the posts whose holders are redeployed: 0.5 for a half.</param>
    /// <param name="averagePayment">The average redundancy payment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside nil to 1 or has more than 4 decimal places, the payment is outside nil to £10,000,000
    /// or not in whole pence, or more than 1,000,000 posts are deleted.</exception>
    public ExitCosts ExitCosts(decimal redeploymentRate, Money averagePayment) => new(Math.Max(PostsDeleted, 0m), redeploymentRate, averagePayment);

    /// <summary>The title, the posts and costs of both structures, and the saving.</summary>
    public override string ToString() => $"{Title}: {Current} to {Proposed}, saving {Saving}";
}
