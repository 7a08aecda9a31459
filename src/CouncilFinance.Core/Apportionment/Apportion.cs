using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Dividing one amount by weights so that the parts, each a whole number of a unit, sum to it exactly.</summary>
/// <remarks>
/// Each part first gets the whole units of its quota, total × weight ÷ sum of weights; an <see cref="ApportionmentRule"/> says who gets the units
/// left over, the largest fractions unless another is named. £1.00 by 2:3:1 in pence has quotas 33⅓, 50 and 16⅔ and gives 33p, 50p, 17p. Weights
/// are decimals of any size and scale; nothing overflows in between. Apportion annual amounts and accumulate, not running totals.
/// <see cref="ApportionmentExplanation"/> shows who got which unit and why.
/// </remarks>
public static class Apportion
{
    private const int MostOnTheStack = 384;

    /// <summary>An amount divided by weights, in their order.</summary>
    /// <param name="total">The amount, positive or negative, a whole number of the unit.</param>
    /// <param name="weights">Weights of nil or more, at least one of them above nil.</param>
    /// <param name="unit">The unit every part is whole in; pence unless said.</param>
    /// <param name="rule">Who gets the units left over; the largest remainders unless said.</param>
    /// <exception cref="ArgumentException">There are no weights, one is negative, all are nil, or the total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rule is undefined.</exception>
    public static IReadOnlyList<Money> ApportionBy(
        this Money total, IReadOnlyList<decimal> weights, MoneyUnit unit = MoneyUnit.Penny, ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var shares = new Money[weights.Count];
        total.ApportionBy(weights.ToArray(), shares, unit, rule);
        return ImmutableCollectionsMarshal.AsImmutableArray(shares);
    }

    /// <summary>An amount divided by weights into a span of the caller's.</summary>
    /// <remarks>
    /// By largest remainder nothing is allocated, unless total × sum of weights passes 128 bits, where a wider integer is used. The result is the
    /// same as that of every other overload.
    /// </remarks>
    /// <param name="total">The amount, positive or negative, a whole number of the unit.</param>
    /// <param name="weights">Weights of nil or more, at least one of them above nil.</param>
    /// <param name="shares">Where the parts go, one for each weight. Untouched where an exception is thrown.</param>
    /// <param name="unit">The unit every part is whole in; pence unless said.</param>
    /// <param name="rule">Who gets the units left over; the largest remainders unless said.</param>
    /// <exception cref="ArgumentException">There are no weights, one is negative, all are nil, there is not one place for each part, or the
    /// total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rule is undefined.</exception>
    public static void ApportionBy(
        this Money total,
        ReadOnlySpan<decimal> weights,
        Span<Money> shares,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        Enums.Defined(rule);
        var units = UnitsIn(total, unit);
        WeightList.Check(weights);
        if (shares.Length != weights.Length)
            throw new ArgumentException($"There is one share for each weight, {weights.Length} in all; there is room for {shares.Length}.", nameof(shares));
        var rented = weights.Length > MostOnTheStack ? ArrayPool<long>.Shared.Rent(weights.Length) : null;
        var counts = rented is null ? stackalloc long[weights.Length] : rented.AsSpan(0, weights.Length);
        if (rule != ApportionmentRule.LargestRemainder || !NarrowDivision.TryDivide(units, weights, counts))
        {
            var wide = new Division(units, WeightList.Whole(weights), bounds: null, rule).Units;
            for (var index = 0; index < counts.Length; index++)
                counts[index] = (long)wide[index];
        }

        for (var index = 0; index < counts.Length; index++)
            shares[index] = Units.Of(total.Sign * counts[index], unit);
        if (rented is not null)
            ArrayPool<long>.Shared.Return(rented);
    }

    /// <summary>An amount divided by weights, each part within a limit.</summary>
    /// <param name="total">The amount, positive or negative, a whole number of the unit.</param>
    /// <param name="weights">Weights of nil or more, at least one of them above nil.</param>
    /// <param name="limits">The limit of each part, in the order of the weights.</param>
    /// <param name="unit">The unit every part is whole in; pence unless said.</param>
    /// <param name="rule">Who gets the units left over; the largest remainders unless said.</param>
    /// <exception cref="ArgumentException">There are no weights, one is negative, all are nil, there is not one limit for each, or the total is not
    /// whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rule is undefined.</exception>
    /// <exception cref="ContradictionException">The caps cannot hold the total, or it does not reach the floors.</exception>
    public static IReadOnlyList<Money> ApportionBy(
        this Money total,
        IReadOnlyList<decimal> weights,
        IReadOnlyList<ShareLimit> limits,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return ApportionmentExplanation.Of(total, weights, limits, unit, rule).Amounts;
    }

    /// <summary>An amount divided between authorities by their weights.</summary>
    /// <inheritdoc cref="ApportionBy(Money, IReadOnlyList{decimal}, MoneyUnit, ApportionmentRule)"/>
    public static ByAuthority<Money> ApportionBy(
        this Money total, ByAuthority<decimal> weights, MoneyUnit unit = MoneyUnit.Penny, ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
        WeightList.Checked(weights).With(total.ApportionBy(weights.Values, unit, rule));

    /// <summary>An amount divided between authorities in proportion to an amount each has, such as its planned savings.</summary>
    /// <inheritdoc cref="ApportionBy(Money, IReadOnlyList{decimal}, MoneyUnit, ApportionmentRule)"/>
    public static ByAuthority<Money> ApportionBy(
        this Money total, ByAuthority<Money> weights, MoneyUnit unit = MoneyUnit.Penny, ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
        total.ApportionBy(WeightList.InPounds(weights), unit, rule);

    /// <summary>An amount divided between authorities by their weights, within limits.</summary>
    /// <param name="total">The amount, positive or negative, a whole number of the unit.</param>
    /// <param name="weights">Weights of nil or more, at least one of them above nil.</param>
    /// <param name="limits">The limits of those authorities that have one.</param>
    /// <param name="unit">The unit every part is whole in; pence unless said.</param>
    /// <param name="rule">Who gets the units left over; the largest remainders unless said.</param>
    /// <exception cref="ArgumentException">There are no weights, one is negative, all are nil, an authority without a weight has a limit, or the
    /// total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rule is undefined.</exception>
    /// <exception cref="ContradictionException">The caps cannot hold the total, it does not reach the floors, or one code stands with two names.</exception>
    public static ByAuthority<Money> ApportionBy(
        this Money total,
        ByAuthority<decimal> weights,
        ByAuthority<ShareLimit> limits,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return WeightList.Checked(weights).With(ApportionmentExplanation.Of(total, weights, limits, unit, rule).Amounts);
    }

    /// <summary>An amount divided between authorities in proportion to an amount each has, within limits.</summary>
    /// <inheritdoc cref="ApportionBy(Money, ByAuthority{decimal}, ByAuthority{ShareLimit}, MoneyUnit, ApportionmentRule)"/>
    public static ByAuthority<Money> ApportionBy(
        this Money total,
        ByAuthority<Money> weights,
        ByAuthority<ShareLimit> limits,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
        total.ApportionBy(WeightList.InPounds(weights), limits, unit, rule);

    /// <summary>An amount divided between years by their weights.</summary>
    /// <inheritdoc cref="ApportionBy(Money, IReadOnlyList{decimal}, MoneyUnit, ApportionmentRule)"/>
    public static YearSeries<Money> ApportionBy(
        this Money total, YearSeries<decimal> weights, MoneyUnit unit = MoneyUnit.Penny, ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new YearSeries<Money>(weights.Years, total.ApportionBy(weights.Values, unit, rule));
    }

    /// <summary>A plain number divided by weights: posts, half posts, whole percentages.</summary>
    /// <param name="total">The number, positive or negative, a whole number of steps, below 1,000,000,000,000,000.</param>
    /// <param name="weights">Weights of nil or more, at least one of them above nil.</param>
    /// <param name="step">What every part is a multiple of; 1 unless said, 0.5 for half posts; at most 10 decimal places.</param>
    /// <param name="rule">Who gets the steps left over; the largest remainders unless said.</param>
    /// <exception cref="ArgumentException">There are no weights, one is negative, all are nil, or the total is not a whole number of steps.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large, the step is not above nil or has more than 10 decimal places, or the
    /// rule is undefined.</exception>
    public static IReadOnlyList<decimal> ApportionBy(
        this decimal total, IReadOnlyList<decimal> weights, decimal step = 1m, ApportionmentRule rule = ApportionmentRule.LargestRemainder)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (step <= 0m || Decimals.Normalised(step).Scale > Money.MostDecimalPlaces)
            throw Errors.OutOfRange(nameof(step), step, $"A step is above nil and has at most {Money.MostDecimalPlaces} decimal places; {Decimals.Text(step)} is not that.");
        if (Math.Abs(total) >= Money.Limit)
            throw Errors.OutOfRange(nameof(total), total, $"A number to apportion is below {Decimals.Text(Money.Limit)} either side of nil; {Decimals.Text(total)} is not.");
        var steps = (Rational)Math.Abs(total) / step;
        if (!steps.Denominator.IsOne)
            throw new ArgumentException($"The number to apportion is a whole number of steps of {Decimals.Text(step)}; {Decimals.Text(total)} is not.", nameof(total));
        var units = new Division(steps.Numerator, WeightList.Whole(WeightList.Check(weights.ToArray())), bounds: null, rule).Units;
        return units.Select(count => Decimals.Normalised((decimal)(Math.Sign(total) * count) * step)).ToImmutableArray();
    }

    /// <summary>A plain number divided between authorities by their weights.</summary>
    /// <inheritdoc cref="ApportionBy(decimal, IReadOnlyList{decimal}, decimal, ApportionmentRule)"/>
    public static ByAuthority<decimal> ApportionBy(
        this decimal total, ByAuthority<decimal> weights, decimal step = 1m, ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
        WeightList.Checked(weights).With(total.ApportionBy(weights.Values, step, rule));

    /// <summary>An amount borne layer by layer, in order: each takes as much as it may of what the ones before it left.</summary>
    /// <remarks>"Pay the risk pool first, up to its limit, then by contribution, each capped at its own contribution."</remarks>
    /// <param name="total">The amount, positive or negative, a whole number of the unit; limits and caps are sizes.</param>
    /// <param name="layers">The layers, first to last.</param>
    /// <param name="unit">The unit every part is whole in; pence unless said. A limit or cap that is not whole in it counts down.</param>
    /// <param name="rule">Who gets the units left over in each layer; the largest remainders unless said.</param>
    /// <exception cref="ArgumentException">There are no layers, one is null, or the total is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the rule is undefined.</exception>
    /// <exception cref="ContradictionException">The layers together cannot take the total, or one code stands with two names.</exception>
    public static LayeredShares ApportionInLayers(
        this Money total,
        IEnumerable<ApportionmentLayer> layers,
        MoneyUnit unit = MoneyUnit.Penny,
        ApportionmentRule rule = ApportionmentRule.LargestRemainder) =>
        LayeredShares.Of(total, Sequences.WithoutNulls(layers), unit, Enums.Defined(rule));

    /// <summary>The size of an amount in whole units.</summary>
    internal static long UnitsIn(Money total, MoneyUnit unit) =>
        total.IsWhole(unit)
            ? (long)Math.Abs(total.In(unit))
            : throw new ArgumentException(
                $"The amount to apportion is a whole number of the unit, {Money.FromPounds(unit.InPounds())}; {total} is not. Round it first, or use a smaller unit.",
                nameof(total));
}
