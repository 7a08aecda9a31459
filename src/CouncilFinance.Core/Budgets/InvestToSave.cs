using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;

namespace CouncilFinance.Budgets;

/// <summary>Money invested now to save later, and the most years it may take to pay back (leicestershire-mtfs-2017, paragraphs 86 and 88: five years).</summary>
/// <remarks>
/// Immutable. Amounts are compared as they are, undiscounted, in whole years; after its last year the saving goes on at its recurrent level. Two are
/// equal when everything about them is. In JSON: {"title": "Smart Libraries", "investment": {"2017/18": 100000}, "saving": {"2018/19": 60000},
/// "payBackLimit": 5}.
/// </remarks>
[JsonConverter(typeof(InvestToSaveJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record InvestToSave
{
    /// <summary>A project.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="investment">What is spent in each year, nil or more, above nil in one at least.</param>
    /// <param name="saving">What it saves in each year against the base budget; below nil where it costs more.</param>
    /// <param name="payBackLimit">The most years from the first spending to the year of repayment; 1 or more.</param>
    /// <exception cref="ArgumentException">The title is blank, or has space at an end or control characters; or nothing is invested, or the last
    /// column of the investment is open.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An investment is below nil, or the limit below 1.</exception>
    public InvestToSave(string title, YearSeries<Money> investment, CumulativeEffect saving, int payBackLimit)
    {
        ArgumentNullException.ThrowIfNull(investment);
        ArgumentNullException.ThrowIfNull(saving);
        Title = Texts.Label(title);
        Investment = Checked(investment);
        Saving = saving;
        PayBackLimit = payBackLimit >= 1
            ? payBackLimit
            : throw Errors.OutOfRange(nameof(payBackLimit), payBackLimit, $"A limit on pay-back is 1 year or more; {Invariant.Text(payBackLimit)} is not.");
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>What is spent in each year.</summary>
    public YearSeries<Money> Investment { get; }

    /// <summary>What it saves in each year against the base budget.</summary>
    public CumulativeEffect Saving { get; }

    /// <summary>The most years from the first spending to the year of repayment.</summary>
    public int PayBackLimit { get; }

    /// <summary>The first year anything is spent in.</summary>
    public FinancialYear FirstSpend => Investment.First(year => year.Value.Sign > 0).Key;

    /// <summary>
    /// When the savings so far first cover the investment so far and go on covering it in every later year. A recurrent level below nil undoes any
    /// repayment in the end, so that there is none.
    /// </summary>
    public Repayment Repayment => new(FirstSpend, RepaidIn(), PayBackLimit);

    private FinancialYear LastStated => Investment.Years.Last > Saving.Years.Last ? Investment.Years.Last : Saving.Years.Last;

    private FinancialYear FirstStated => Investment.Years.First < Saving.Years.First ? Investment.Years.First : Saving.Years.First;

    /// <summary>Savings so far less investment so far, up to and including a year: below nil until it has repaid.</summary>
    /// <exception cref="OverflowException">The amount is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money PositionAfter(FinancialYear year)
    {
        var stated = FirstStated.To(LastStated).TakeWhile(each => each <= year).Aggregate(Rational.Zero, (sum, each) => sum + NetIn(each));
        Rational later = Math.Max(0, year.YearsSince(LastStated));
        return Money.Rounded(stated + (later * Saving.RecurrentLevel.Pounds), MoneyText.SmallestStep, MidpointRounding.ToZero);
    }

    /// <summary>The title and the repayment.</summary>
    public override string ToString() => $"{Title}: {Repayment}";

    private FinancialYear? RepaidIn()
    {
        var (position, repaidIn) = (Rational.Zero, (FinancialYear?)null);
        foreach (var year in FirstStated.To(LastStated))
        {
            position += NetIn(year);
            repaidIn = position.Sign < 0 || year < FirstSpend ? null : repaidIn ?? year;
        }

        return Saving.RecurrentLevel.Sign < 0 ? null
            : position.Sign >= 0 || Saving.RecurrentLevel.Sign == 0 ? repaidIn
            : AfterLastStated((-position).CountOf(Saving.RecurrentLevel.Pounds, MidpointRounding.ToPositiveInfinity));
    }

    private FinancialYear? AfterLastStated(BigInteger years) =>
        years <= FinancialYear.MaxValue.YearsSince(LastStated) ? LastStated.PlusYears((int)years) : null;

    private Rational NetIn(FinancialYear year) =>
        (Rational)Saving[year].Pounds - (Investment.Years.Contains(year) ? Investment[year].Pounds : 0m);

    private static YearSeries<Money> Checked(YearSeries<Money> investment)
    {
        if (investment.Years.IsOpenEnded)
            throw new ArgumentException($"An investment is for a closed run of years; {investment.Years} is open-ended.", nameof(investment));
        foreach (var (year, amount) in investment)
        {
            if (amount.Sign < 0)
                throw Errors.OutOfRange(nameof(investment), amount, $"An investment is nil or more; that of {year} is {amount}.");
        }

        return investment.Values.Any(amount => amount.Sign > 0)
            ? investment
            : throw new ArgumentException($"An investment is above nil in some year; that of {investment.Years} is nil.", nameof(investment));
    }
}
