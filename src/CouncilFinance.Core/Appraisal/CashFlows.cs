using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>What comes in and what goes out in each of a run of financial years, in one price base.</summary>
/// <remarks>
/// <para>Inflows and outflows are both positive: a saving of £146,000 and a cost of £517,000 are 146,000 in, 517,000 out and a net of −371,000. The net is
/// always worked from the two. A negative figure in either is a reversal. A savings schedule's yearly effects and transition costs are the usual
/// inflows and outflows.</para>
/// <para>Immutable; two are equal when both series and the price base are. Discount them with <see cref="DiscountedBy"/>.
/// In JSON: {"inflows": {"2011/12": 146000}, "outflows": {"2011/12": 517000}, "priceBase": "cash"}.</para>
/// </remarks>
[JsonConverter(typeof(CashFlowsJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CashFlows
{
    private CashFlows(YearSeries<Money> inflows, YearSeries<Money> outflows, PriceBase priceBase)
    {
        Inflows = inflows;
        Outflows = outflows;
        PriceBase = priceBase;
        Net = inflows.Minus(outflows);
    }

    /// <summary>What comes in, in each year.</summary>
    public YearSeries<Money> Inflows { get; }

    /// <summary>What goes out, in each year, positive.</summary>
    public YearSeries<Money> Outflows { get; }

    /// <summary>Inflows less outflows.</summary>
    public YearSeries<Money> Net { get; }

    /// <summary>The net so far, in each year.</summary>
    /// <exception cref="OverflowException">It is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public YearSeries<Money> Cumulative => Net.RunningTotals();

    /// <summary>Whose prices the amounts are in.</summary>
    public PriceBase PriceBase { get; }

    /// <summary>The run of years.</summary>
    public FinancialYearRange Years => Net.Years;

    /// <summary>The first year in which anything goes out; null where nothing does.</summary>
    public FinancialYear? FirstSpend => Outflows.Where(outflow => outflow.Value.Sign != 0).Select(outflow => (FinancialYear?)outflow.Key).FirstOrDefault();

    /// <summary>Cash flows of what comes in and what goes out.</summary>
    /// <param name="inflows">What comes in.</param>
    /// <param name="outflows">What goes out, positive, over the same years.</param>
    /// <param name="priceBase">Whose prices they are in; cash unless said.</param>
    /// <exception cref="ArgumentException">The series cover different years, or the last column is open.</exception>
    /// <exception cref="OverflowException">A net amount is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static CashFlows Of(YearSeries<Money> inflows, YearSeries<Money> outflows, PriceBase priceBase = default)
    {
        ArgumentNullException.ThrowIfNull(inflows);
        ArgumentNullException.ThrowIfNull(outflows);
        return inflows.Years.IsOpenEnded
            ? throw new ArgumentException($"Cash flows are for a closed run of years; {inflows.Years} is open-ended.", nameof(inflows))
            : new CashFlows(inflows, outflows, priceBase);
    }

    /// <summary>Cash flows of net amounts: those above nil come in, those below go out.</summary>
    /// <exception cref="ArgumentException">The last column is open.</exception>
    public static CashFlows OfNet(YearSeries<Money> net, PriceBase priceBase = default)
    {
        ArgumentNullException.ThrowIfNull(net);
        return Of(net.Map(amount => Money.Max(amount, Money.Zero)), net.Map(amount => Money.Max(-amount, Money.Zero)), priceBase);
    }

    /// <summary>Both together, over the shortest run of years that holds them, with nil where one has no year.</summary>
    /// <exception cref="ContradictionException">Their price bases differ.</exception>
    /// <exception cref="OverflowException">A sum is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public CashFlows Plus(CashFlows other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.PriceBase != PriceBase)
            throw new ContradictionException($"Some cash flows are {PriceBase}", $"those to be added are {other.PriceBase}");
        var years = Years.Spanning(other.Years);
        return new CashFlows(Inflows.Over(years).Plus(other.Inflows.Over(years)), Outflows.Over(years).Plus(other.Outflows.Over(years)), PriceBase);
    }

    /// <summary>The same flows over a longer run of years, with nil in those they did not cover.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves out a year of the flows, or is open-ended.</exception>
    public CashFlows Over(FinancialYearRange years) =>
        years.IsOpenEnded
            ? throw Errors.OutOfRange(nameof(years), years, $"Cash flows are for a closed run of years; {years} is open-ended.")
            : new CashFlows(Inflows.Over(years), Outflows.Over(years), PriceBase);

    /// <summary>The same flows from a year on, those before left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of the flows'.</exception>
    public CashFlows From(FinancialYear first) =>
        Years.Contains(first)
            ? Of(Inflows.Window(new FinancialYearRange(first, Years.Last)), Outflows.Window(new FinancialYearRange(first, Years.Last)), PriceBase)
            : throw Errors.OutOfRange(nameof(first), first, $"The flows are those of {Years}; {first} is not among them.");

    /// <summary>Cash amounts worked to the prices of one year: amount × index of that year ÷ index of its own, to the ten decimal places an amount holds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index has no number for a year.</exception>
    /// <exception cref="ContradictionException">The amounts are real already.</exception>
    /// <exception cref="OverflowException">An amount becomes £1,000,000,000,000,000 or more, either side of nil.</exception>
    public CashFlows ToReal(PriceIndex index, FinancialYear pricesOf)
    {
        ArgumentNullException.ThrowIfNull(index);
        return PriceBase.IsReal
            ? throw new ContradictionException("Cash amounts are worked to real ones", $"these are {PriceBase}")
            : Priced(PriceBase.RealAt(pricesOf), year => (index.Numbers[pricesOf], index.Numbers[year]));
    }

    /// <summary>Real amounts worked to the prices of the year in which each falls: amount × index of its own year ÷ index of the year of prices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index has no number for a year.</exception>
    /// <exception cref="ContradictionException">The amounts are cash already.</exception>
    /// <exception cref="OverflowException">An amount becomes £1,000,000,000,000,000 or more, either side of nil.</exception>
    public CashFlows ToCash(PriceIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return PriceBase.Year is { } pricesOf
            ? Priced(PriceBase.Cash, year => (index.Numbers[year], index.Numbers[pricesOf]))
            : throw new ContradictionException("Real amounts are worked to cash", "these are cash already");
    }

    /// <summary>The flows under a convention: present values, and what follows from them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The flows begin before the base year.</exception>
    public DiscountedCashFlows DiscountedBy(Discounting discounting) => new(this, discounting);

    /// <summary>The rate a year at which the net present value is nil, with all others: <see cref="Appraisal.InternalRateOfReturn.Of"/> of <see cref="Net"/>.</summary>
    public InternalRateOfReturn InternalRateOfReturn() => Appraisal.InternalRateOfReturn.Of(Net);

    /// <summary>When the net so far comes back to nil.</summary>
    /// <param name="counting">Whether a part of the last year counts; it does unless said.</param>
    /// <param name="crossing">Which crossing is meant where there are several; the first unless said.</param>
    /// <param name="countedFrom">The year counted from: the first year of the flows unless said, or the first spend, or when the scheme goes live.</param>
    /// <exception cref="ArgumentOutOfRangeException">Counting or crossing is undefined.</exception>
    public Payback Payback(PaybackCounting counting = PaybackCounting.Interpolated, PaybackCrossing crossing = PaybackCrossing.First, FinancialYear? countedFrom = null) =>
        Appraisal.Payback.Of(Net.Map(amount => (Rational)amount.Pounds), isDiscounted: false, counting, crossing, countedFrom ?? Years.First);

    /// <summary>The price base and the net of each year.</summary>
    public override string ToString() => $"{PriceBase}, net {Net}";

    private CashFlows Priced(PriceBase priceBase, Func<FinancialYear, (decimal To, decimal From)> numbers)
    {
        return new CashFlows(Worked(Inflows), Worked(Outflows), priceBase);

        YearSeries<Money> Worked(YearSeries<Money> amounts) => YearSeries.ForEach(amounts.Years, year =>
            Money.Rounded((Rational)amounts[year].Pounds * numbers(year).To / numbers(year).From, MoneyText.SmallestStep, MidpointRounding.ToEven));
    }
}
