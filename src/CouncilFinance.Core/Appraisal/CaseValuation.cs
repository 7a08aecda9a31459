using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The exact present values of a case's lines under a convention, and of the case with a line scaled.</summary>
internal sealed class CaseValuation
{
    private readonly BusinessCase _case;
    private readonly Discounting _discounting;
    private readonly YearSeries<Rational> _factors;

    public CaseValuation(BusinessCase businessCase, Discounting discounting)
    {
        ArgumentNullException.ThrowIfNull(discounting);
        _case = businessCase;
        _discounting = discounting;
        _factors = discounting.ExactFactorsOf(businessCase.Years);
    }

    /// <summary>The valuation of a case under a convention that gives each line a present value of its own.</summary>
    /// <exception cref="ArgumentException">The convention rounds the row of each year: what a line adds then depends on the others.</exception>
    public static CaseValuation ByLine(BusinessCase businessCase, Discounting discounting)
    {
        var valuation = new CaseValuation(businessCase, discounting);
        return discounting.RowUnit is null
            ? valuation
            : throw new ArgumentException($"A line has a present value of its own where no row is rounded before the sum; {discounting} is not so.", nameof(discounting));
    }

    public Rational Expected =>
        _case.Lines.Aggregate(Rational.Zero, (sum, line) => sum + (ValueOf(line) * (line.Uncertainty?.ExactMean ?? 1m)));

    /// <summary>The present value of a line by itself, negative for a cost.</summary>
    public Rational ValueOf(BusinessCaseLine line) => Sum(line.Signed.Zip(_factors, (amount, factor) => (Rational)amount.Pounds * factor));

    public SwitchingValue SwitchingValueOf(BusinessCaseLine line)
    {
        var value = ValueOf(line);
        var net = _case.Flows.DiscountedBy(_discounting).ExactNetPresentValue;
        return new SwitchingValue(line, _discounting, value.Sign == 0 ? null : (Rational)1m - (net / value));
    }

    /// <summary>The net present value with the amounts of one line multiplied.</summary>
    public Rational NetPresentValueWith(BusinessCaseLine line, Rational factor)
    {
        var more = factor - 1m;
        var rows = _case.Flows.Net.Zip(line.Signed, (net, amount) => net.Pounds + (more * amount.Pounds)).Zip(_factors, (amount, discount) => amount * discount);
        return Sum(_discounting.RowUnit is { } unit ? rows.Map(row => (Rational)row.RoundedTo(unit.InPounds(), MidpointRounding.AwayFromZero)) : rows);
    }

    private static Rational Sum(YearSeries<Rational> values) => values.Values.Aggregate(Rational.Zero, (sum, value) => sum + value);
}
