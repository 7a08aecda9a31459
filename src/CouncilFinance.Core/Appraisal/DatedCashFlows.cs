using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Amounts received and paid on stated days, for present values and rates of return by the day (XNPV and XIRR).</summary>
/// <remarks>
/// <para>A positive amount is received and a negative one paid. Flows given in any order stand by day, and those of one day are added. A year is 365
/// days, leap years included, counted from the first day, which is not discounted even where its flow is nil.</para>
/// <para>Immutable. Two are equal when they hold the same amounts on the same days. For an amount a year use <see cref="YearSeries{T}"/>.</para>
/// </remarks>
[JsonConverter(typeof(DatedCashFlowsJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class DatedCashFlows : IReadOnlyCollection<KeyValuePair<DateOnly, Money>>, IEquatable<DatedCashFlows>
{
    private const int FirstBits = 192;
    private const int MostBits = 4_096;

    private static readonly Rational FinestStep = new(1, BigInteger.Pow(10, 300));

    private readonly ImmutableArray<KeyValuePair<DateOnly, Money>> _flows;

    /// <summary>Flows on their days, in any order.</summary>
    /// <exception cref="ArgumentException">There are no flows.</exception>
    /// <exception cref="OverflowException">The flows of one day add up to £1,000,000,000,000,000 or more, either side of nil.</exception>
    public DatedCashFlows(IEnumerable<KeyValuePair<DateOnly, Money>> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        _flows = [.. flows.GroupBy(flow => flow.Key, flow => flow.Value).OrderBy(day => day.Key).Select(day => KeyValuePair.Create(day.Key, Money.Sum(day)))];
        if (_flows.IsEmpty)
            throw new ArgumentException("There is at least one flow; there are none.", nameof(flows));
    }

    /// <summary>The first day, which flows are discounted to.</summary>
    public DateOnly FirstDay => _flows[0].Key;

    /// <summary>The last day.</summary>
    public DateOnly LastDay => _flows[^1].Key;

    /// <summary>How many different days there are.</summary>
    public int Count => _flows.Length;

    /// <summary>Flows on their days, in any order: <c>Of((new DateOnly(2008, 1, 1), Money.FromPounds(-10_000)), …)</c>.</summary>
    /// <exception cref="ArgumentException">There are no flows.</exception>
    /// <exception cref="OverflowException">The flows of one day add up to £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static DatedCashFlows Of(params (DateOnly Day, Money Amount)[] flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return new DatedCashFlows(flows.Select(flow => KeyValuePair.Create(flow.Day, flow.Amount)));
    }

    /// <summary>The value of the flows on the first day: Σ flow ÷ (1 + rate)^(days since the first ÷ 365).</summary>
    /// <param name="rate">The rate a year: 0.04 for 4%.</param>
    /// <param name="unit">The unit to round to.</param>
    /// <param name="rounding">What becomes of a half.</param>
    /// <remarks>The powers are worked to 57 significant digits, and to more until the rounded amount is certain, so that it is what rounding the true
    /// value gives; a value within 10⁻³⁰⁰ of a half unit is taken to be that half.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The rate is −100% or below, or the unit or the rounding is undefined.</exception>
    /// <exception cref="OverflowException">The value is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money NetPresentValue(decimal rate, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        var growth = GrowthFactor.Of(rate);
        var step = unit.InPounds();
        Enums.Defined(rounding);
        var sum = new DaySum([.. _flows.Where(flow => flow.Value.Sign != 0).Select(flow => (DaysTo(flow.Key), FlowSteps.Exactly(flow.Value)))]);
        if (sum.Terms.IsEmpty)
            return Money.Zero;
        for (var bits = FirstBits; ; bits *= 2)
        {
            var discount = DayRoot.Of(Bounds.Of(growth.Denominator, growth.Numerator, 2 * bits), bits);
            var (low, high) = sum.ValueAt(discount, bits);
            var (least, most) = (FlowSteps.InPounds(low), FlowSteps.InPounds(high));
            if (least.CountOf(step, rounding) == most.CountOf(step, rounding))
                return Money.Rounded(least, step, rounding);
            if (bits >= MostBits)
                return Money.Rounded(new Rational(least.CountOf(FinestStep, MidpointRounding.ToEven), 1) * FinestStep, step, rounding);
        }
    }

    /// <summary>The rate a year at which the present value is nil, with all others.</summary>
    /// <returns>A finding as for flows a year. Where all days are a multiple of 365 days apart it is that of flows a year, bit for bit. Else every
    /// sign is certain by bounds on powers worked to 38 significant digits and, where that leaves it open, up to 1,200. No root is missed and none
    /// invented, but for roots so near together that at the point between them the value is not told from nil even so: they are given as one root
    /// of their joint multiplicity. That a root is the only one is therefore stated only where the flows change sign once.</returns>
    public InternalRateOfReturn InternalRateOfReturn()
    {
        var flows = _flows.Where(flow => flow.Value.Sign != 0).ToList();
        if (_flows.Length == 1)
            return new InternalRateOfReturn([], 0, RateUniqueness.NotEstablished, RateOutcome.OneDay);
        var amounts = FlowSteps.Of(flows.Select(flow => flow.Value));
        var days = flows.ConvertAll(flow => flow.Key.DayNumber - flows[0].Key.DayNumber);
        if (days.TrueForAll(day => day % DayRoot.DaysInYear == 0))
            return Appraisal.InternalRateOfReturn.OfPeriods(Yearly(days, amounts));
        var last = days[^1];
        var sum = new DaySum([.. days.Zip(amounts, (day, amount) => (last - day, amount)).Reverse()]);
        var changes = sum.SignChanges;
        return changes == 0
            ? new InternalRateOfReturn([], 0, RateUniqueness.NotEstablished, RateOutcome.OneSign)
            : new InternalRateOfReturn(
                new DatedRateEquation(sum).Roots(), changes, changes == 1 ? RateUniqueness.OneSignChange : RateUniqueness.NotEstablished, RateOutcome.NoRealRoot);
    }

    /// <summary>Each day and its flow, first to last.</summary>
    public IEnumerator<KeyValuePair<DateOnly, Money>> GetEnumerator() => ((IEnumerable<KeyValuePair<DateOnly, Money>>)_flows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are null or equal.</summary>
    public static bool operator ==(DatedCashFlows? left, DatedCashFlows? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(DatedCashFlows? left, DatedCashFlows? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] DatedCashFlows? other) => other is not null && _flows.SequenceEqual(other._flows);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as DatedCashFlows);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var flow in _flows)
            hash.Add(flow);
        return hash.ToHashCode();
    }

    /// <summary>The days and amounts: 2008-01-01 -£10,000; 2008-03-01 £2,750.</summary>
    public override string ToString() => string.Join("; ", _flows.Select(flow => Invariant.Pair(Invariant.Text(flow.Key), flow.Value, null)));

    private int DaysTo(DateOnly day) => day.DayNumber - FirstDay.DayNumber;

    private static BigInteger[] Yearly(List<int> days, IReadOnlyList<BigInteger> amounts)
    {
        var yearly = new BigInteger[days.Count == 0 ? 0 : 1 + (days[^1] / DayRoot.DaysInYear)];
        for (var index = 0; index < days.Count; index++)
            yearly[days[index] / DayRoot.DaysInYear] = amounts[index];
        return yearly;
    }
}
