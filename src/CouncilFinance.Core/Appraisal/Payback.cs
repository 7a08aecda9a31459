using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>When a scheme has paid back what was spent on it, with the convention it was counted by; or why it does not.</summary>
/// <remarks>
/// Amounts are points in time a year apart. Between the last of them at which the sum so far is below nil and the next, the sum is taken to rise evenly: with −371
/// in year 1 and 2,799 in year 2 it reaches nil after 1 + 371 ÷ 2,799 = 1.13 years. Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows and the discounting")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Payback
{
    private readonly decimal _years;
    private readonly FinancialYear _paidBackIn;

    private Payback(PaybackOutcome outcome, decimal years, FinancialYear paidBackIn, FinancialYear countedFrom, PaybackCounting counting, PaybackCrossing crossing, bool isDiscounted)
    {
        Outcome = outcome;
        _years = years;
        _paidBackIn = paidBackIn;
        CountedFrom = countedFrom;
        Counting = counting;
        Crossing = crossing;
        IsDiscounted = isDiscounted;
    }

    /// <summary>Whether it pays back, and if not, why.</summary>
    public PaybackOutcome Outcome { get; }

    /// <summary>Whether it pays back.</summary>
    public bool IsPaidBack => Outcome == PaybackOutcome.PaidBack;

    /// <summary>The years it takes, counted from <see cref="CountedFrom"/>: below nil where it has paid back before.</summary>
    /// <exception cref="InvalidOperationException">It does not pay back, or there is nothing to pay back.</exception>
    public decimal Years => IsPaidBack ? _years : throw new InvalidOperationException($"There is no time to payback: {this}.");

    /// <summary>The year whose flow brings the sum to nil.</summary>
    /// <exception cref="InvalidOperationException">It does not pay back, or there is nothing to pay back.</exception>
    public FinancialYear PaidBackIn => IsPaidBack ? _paidBackIn : throw new InvalidOperationException($"There is no year of payback: {this}.");

    /// <summary>The year it is counted from.</summary>
    public FinancialYear CountedFrom { get; }

    /// <summary>Whether a part of the last year counts.</summary>
    public PaybackCounting Counting { get; }

    /// <summary>Which crossing is meant.</summary>
    public PaybackCrossing Crossing { get; }

    /// <summary>Whether present values were added rather than amounts.</summary>
    public bool IsDiscounted { get; }

    /// <summary>1.13 years from 2010/11, in 2012/13.</summary>
    public override string ToString() => Outcome switch
    {
        PaybackOutcome.PaidBack => $"{Decimals.Text(decimal.Round(_years, 2, MidpointRounding.AwayFromZero))} years from {CountedFrom}, in {_paidBackIn}",
        PaybackOutcome.NothingToPayBack => "nothing to pay back: the sum so far never falls below nil",
        _ => "never: the sum so far is below nil at the end",
    };

    internal static Payback Of(YearSeries<Rational> net, bool isDiscounted, PaybackCounting counting, PaybackCrossing crossing, FinancialYear countedFrom)
    {
        Enums.Defined(counting);
        Enums.Defined(crossing);
        var (sum, wasBelow, crossedAt, years) = (Rational.Zero, false, (FinancialYear?)null, Rational.Zero);
        foreach (var (year, amount) in net)
        {
            var before = sum;
            sum += amount;
            wasBelow |= sum.Sign < 0;
            if (before.Sign >= 0 || sum.Sign < 0 || (crossing == PaybackCrossing.First && crossedAt is not null))
                continue;
            crossedAt = year;
            Rational passed = year.YearsSince(countedFrom);
            years = counting == PaybackCounting.WholeYears ? passed : passed - (sum / amount);
        }

        var outcome = !wasBelow ? PaybackOutcome.NothingToPayBack
            : crossedAt is null || (crossing == PaybackCrossing.Final && sum.Sign < 0) ? PaybackOutcome.Never
            : PaybackOutcome.PaidBack;
        return outcome == PaybackOutcome.PaidBack
            ? new Payback(outcome, years.ToDecimal(), crossedAt!.Value, countedFrom, counting, crossing, isDiscounted)
            : new Payback(outcome, 0m, default, countedFrom, counting, crossing, isDiscounted);
    }
}
