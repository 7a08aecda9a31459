using System.Text.Json.Serialization;
using CouncilFinance.Appraisal;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The line a claim is about, waiting for what the claim says it is: <c>Claim.ForRow("Total").IsSumOf("LBHF", "RBKC")</c>.</summary>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the claim it makes")]
public sealed class ClaimSubject
{
    private readonly string _line;
    private readonly bool _isRow;

    internal ClaimSubject(string line, bool isRow)
    {
        _line = Texts.Label(line);
        _isRow = isRow;
    }

    /// <summary>In each line across, the target is the sum of the operands.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsSumOf(params ClaimOperand[] operands) => Say(ClaimKind.Sum, operands);

    /// <summary>In each line across, the target is another figure once more, of this table or, with <see cref="ClaimOperand.In"/>, of another: a sum of one.</summary>
    /// <exception cref="ArgumentException">The target is the operand.</exception>
    public Claim TiesTo(ClaimOperand operand) => Say(ClaimKind.Sum, [operand]);

    /// <summary>In each line across, the target is the sum of the operands there and in all lines before.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsRunningTotalOf(params ClaimOperand[] operands) => Say(ClaimKind.RunningTotal, operands);

    /// <summary>In each line across, the target is the first operand less the second.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsDifferenceOf(ClaimOperand from, ClaimOperand less) => Say(ClaimKind.Difference, [from, less]);

    /// <summary>In each line across, the target is the product of the operands.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsProductOf(params ClaimOperand[] operands) => Say(ClaimKind.Product, operands);

    /// <summary>In each line across, the target is the first operand as a percentage of the second.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsPercentageOf(ClaimOperand part, ClaimOperand whole) => IsPercentageOf([part], whole);

    /// <summary>In each line across, the target is the sum of the parts as a percentage of the whole.</summary>
    /// <exception cref="ArgumentException">There are no parts, or the target is one of the operands.</exception>
    public Claim IsPercentageOf(IEnumerable<ClaimOperand> parts, ClaimOperand whole)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Say(ClaimKind.Percentage, parts.Append(whole));
    }

    /// <summary>In each line across, the target is the share of an amount that a part has in a whole: amount × part ÷ whole.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsShareOf(ClaimOperand amount, ClaimOperand part, ClaimOperand whole) => Say(ClaimKind.ProRata, [amount, part, whole]);

    /// <summary>In each line across, the target is the mean of the operands, each counting the same.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsAverageOf(params ClaimOperand[] operands) => Say(ClaimKind.Average, operands);

    /// <summary>In each line across, the target is half way between two operands, such as the ends of a salary band.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsMidPointOf(ClaimOperand low, ClaimOperand high) => Say(ClaimKind.MidPoint, [low, high]);

    /// <summary>In each line across, the target is the first operand divided by the second.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands, or the divisor is the constant nil.</exception>
    public Claim IsQuotientOf(ClaimOperand dividend, ClaimOperand divisor) => Say(ClaimKind.Quotient, [dividend, divisor]);

    /// <summary>In each line across, the target is the net present value of flows.</summary>
    /// <param name="discounting">The convention. Present values that are rounded on the way are figures of their own, to be added up by a claim of a sum.</param>
    /// <param name="firstYear">The year of the first flow.</param>
    /// <param name="flows">The net flows, one for each year in order.</param>
    /// <exception cref="ArgumentException">There are no flows, the target is one of them, or the convention rounds rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The flows begin before the base year, or reach more than 200 years beyond it.</exception>
    public Claim IsNetPresentValueOf(Discounting discounting, FinancialYear firstYear, params ClaimOperand[] flows)
    {
        ArgumentNullException.ThrowIfNull(discounting);
        return Say(ClaimKind.NetPresentValue, flows, new ClaimConvention(firstYear, discounting));
    }

    /// <summary>In each line across, the target is the years until the sum of flows so far comes back to nil.</summary>
    /// <param name="firstYear">The year of the first flow.</param>
    /// <param name="flows">The net flows, one for each year in order.</param>
    /// <param name="counting">Whether a part of the last year counts; it does unless said.</param>
    /// <param name="crossing">Which crossing is meant where there are several; the first unless said.</param>
    /// <param name="countedFrom">The year counted from: that of the first flow unless said.</param>
    /// <param name="discounting">The convention where present values are added rather than amounts.</param>
    /// <exception cref="ArgumentException">There are no flows, the target is one of them, or the convention rounds rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Counting or crossing is undefined, or the flows are more than 200 years or begin before the base year.</exception>
    public Claim IsPaybackOf(
        FinancialYear firstYear,
        IEnumerable<ClaimOperand> flows,
        PaybackCounting counting = PaybackCounting.Interpolated,
        PaybackCrossing crossing = PaybackCrossing.First,
        FinancialYear? countedFrom = null,
        Discounting? discounting = null)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return Say(ClaimKind.Payback, flows, new ClaimConvention(firstYear, discounting, counting, crossing, countedFrom));
    }

    /// <summary>In each line across, the target is the discount factor of a year: the first line's that of the first year, and each next one's that of the year after.</summary>
    /// <param name="discounting">The convention.</param>
    /// <param name="firstYear">The year of the table's first line across, or of the one that <see cref="Claim.From"/> names.</param>
    /// <exception cref="ArgumentException">The convention rounds rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The first year is before the base year, or more than 200 years beyond it.</exception>
    public Claim IsDiscountFactor(Discounting discounting, FinancialYear firstYear)
    {
        ArgumentNullException.ThrowIfNull(discounting);
        return Say(ClaimKind.DiscountFactor, [], new ClaimConvention(firstYear, discounting));
    }

    internal Claim Say(ClaimKind kind, IEnumerable<ClaimOperand> operands, ClaimConvention? convention = null) => new(kind, _line, _isRow, operands, convention);
}
