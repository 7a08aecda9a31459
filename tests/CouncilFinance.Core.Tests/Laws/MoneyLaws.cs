using System.Numerics;
using CouncilFinance.Tests.Oracles;

namespace CouncilFinance.Tests.Laws;

public sealed class MoneyLaws
{
    [Property]
    public void Adding_and_subtracting_agree_with_the_exact_model_or_throw(AnyMoney left, AnyMoney right)
    {
        AgreesOrOverflows(ExactMoney.Steps(left.Value) + ExactMoney.Steps(right.Value), () => left.Value + right.Value);
        AgreesOrOverflows(ExactMoney.Steps(left.Value) - ExactMoney.Steps(right.Value), () => left.Value - right.Value);
    }

    [Property]
    public void Times_a_factor_is_the_exact_product_or_throws(AnyMoney amount, Factor factor)
    {
        var product = ExactMoney.Steps(amount.Value) * ExactMoney.Scaled(factor.Value, 28);
        var scale = BigInteger.Pow(10, 28);
        if (BigInteger.Abs(product) < ExactMoney.Limit * scale && !(product % scale).IsZero)
            Assert.Throws<ArgumentOutOfRangeException>(() => amount.Value * factor.Value);
        else
            AgreesOrOverflows(product / scale, () => amount.Value * factor.Value);
    }

    [Property]
    public void Times_with_rounding_rounds_the_exact_product_once(AnyMoney amount, Factor factor, MoneyUnit unit, MidpointRounding rounding) =>
        RoundsOnce(
            ExactMoney.Steps(amount.Value) * ExactMoney.Scaled(factor.Value, 28),
            BigInteger.Pow(10, 28),
            unit,
            rounding,
            () => amount.Value.Times(factor.Value, unit, rounding));

    [Property]
    public void Dividing_rounds_the_exact_quotient_once(AnyMoney amount, Factor divisor, MoneyUnit unit, MidpointRounding rounding)
    {
        if (divisor.Value == 0m)
            Assert.Throws<ArgumentOutOfRangeException>(() => amount.Value.DividedBy(divisor.Value, unit, rounding));
        else
            RoundsOnce(
                ExactMoney.Steps(amount.Value) * BigInteger.Pow(10, 28),
                ExactMoney.Scaled(divisor.Value, 28),
                unit,
                rounding,
                () => amount.Value.DividedBy(divisor.Value, unit, rounding));
    }

    [Property]
    public void Rounding_gives_the_multiple_the_model_gives(AnyMoney amount, MoneyUnit unit, MidpointRounding rounding) =>
        RoundsOnce(ExactMoney.Steps(amount.Value), 1, unit, rounding, () => amount.Value.RoundTo(unit, rounding));

    [Property]
    public void Rounding_to_any_step_gives_the_multiple_the_model_gives(AnyMoney amount, AnyMoney step, MidpointRounding rounding)
    {
        var stepSize = step.Value.Abs();
        if (stepSize == Money.Zero)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => amount.Value.RoundTo(stepSize, rounding));
            return;
        }

        var count = ExactMoney.NearestCount(ExactMoney.Steps(amount.Value), ExactMoney.Steps(stepSize), rounding);
        AgreesOrOverflows(count * ExactMoney.Steps(stepSize), () => amount.Value.RoundTo(stepSize, rounding));
    }

    [Property]
    public void A_sum_does_not_depend_on_the_order(AnyMoney[] amounts, int seed)
    {
        var inOrder = amounts.Select(amount => amount.Value).ToArray();
        var shuffled = inOrder.ToArray();
        new Random(seed).Shuffle(shuffled);
        var expected = inOrder.Aggregate(BigInteger.Zero, (sum, amount) => sum + ExactMoney.Steps(amount));

        AgreesOrOverflows(expected, () => Money.Sum(inOrder.AsEnumerable()));
        AgreesOrOverflows(expected, () => Money.Sum(shuffled.AsEnumerable()));
        AgreesOrOverflows(expected, () => Money.Sum(shuffled.AsSpan()));
    }

    [Property]
    public void Order_is_total_and_agrees_with_equality(AnyMoney left, AnyMoney right)
    {
        var (a, b) = (left.Value, right.Value);
        var compared = ExactMoney.Steps(a).CompareTo(ExactMoney.Steps(b));

        Assert.Equal(Math.Sign(compared), Math.Sign(a.CompareTo(b)));
        Assert.Equal(-Math.Sign(compared), Math.Sign(b.CompareTo((object)a)));
        Assert.Equal((compared < 0, compared <= 0, compared > 0, compared >= 0), (a < b, a <= b, a > b, a >= b));
        Assert.Equal((compared == 0, compared != 0, compared == 0), (a == b, a != b, a.Equals((object)b)));
        Assert.Equal(compared < 0 ? (a, b) : (b, a), (Money.Min(a, b), Money.Max(a, b)));
    }

    [Property]
    public void Equal_amounts_have_the_same_hash_text_and_JSON_however_many_zeros_they_were_written_with(AnyMoney amount)
    {
        var tiny = Money.FromPounds(amount.Value.Sign > 0 ? -0.0000000001m : 0.0000000001m);
        var padded = amount.Value + tiny - tiny;

        Assert.Equal(amount.Value.GetHashCode(), padded.GetHashCode());
        Assert.Equal(amount.Value.ToString(), padded.ToString());
        Assert.Equal(Json.Of(amount.Value), Json.Of(padded));
        Assert.Equal(amount.Value.Pounds.Scale, padded.Pounds.Scale);
    }

    [Property]
    public void Units_go_in_and_out_unchanged(AnyMoney amount, MoneyUnit unit)
    {
        Assert.Equal(amount.Value, Money.From(amount.Value.In(unit), unit));
        Assert.Equal(amount.Value.IsWhole(unit), decimal.IsInteger(amount.Value.In(unit)));
    }

    [Property]
    public void A_ratio_times_its_divisor_is_the_dividend_to_a_decimal_s_precision(AnyMoney left, AnyMoney right)
    {
        if (right.Value == Money.Zero)
        {
            Assert.Throws<DivideByZeroException>(() => left.Value / right.Value);
            return;
        }

        var ratio = left.Value / right.Value;
        var error = BigInteger.Abs((ExactMoney.Scaled(ratio, 28) * ExactMoney.Steps(right.Value)) - (ExactMoney.Steps(left.Value) * BigInteger.Pow(10, 28)));
        Assert.True(error <= BigInteger.Max(BigInteger.Abs(ExactMoney.Steps(right.Value)), BigInteger.Abs(ExactMoney.Steps(left.Value)) * 10));
    }

    [Property]
    public void Negation_and_magnitude_are_what_they_say(AnyMoney amount)
    {
        Assert.Equal(Money.Zero, amount.Value + -amount.Value);
        Assert.Equal(amount.Value.Sign, -(-amount.Value).Sign);
        Assert.Equal(amount.Value.Sign < 0 ? -amount.Value : amount.Value, amount.Value.Abs());
    }

    private static void RoundsOnce(BigInteger steps, BigInteger scale, MoneyUnit unit, MidpointRounding rounding, Func<Money> rounded)
    {
        var unitSteps = ExactMoney.Steps(Money.From(1, unit));
        if (BigInteger.Abs(steps) >= ExactMoney.Limit * BigInteger.Abs(scale))
            Assert.Throws<OverflowException>(() => rounded());
        else
            AgreesOrOverflows(ExactMoney.NearestCount(steps, scale * unitSteps, rounding) * unitSteps, rounded);
    }

    private static void AgreesOrOverflows(BigInteger expected, Func<Money> actual)
    {
        if (BigInteger.Abs(expected) >= ExactMoney.Limit)
            Assert.Throws<OverflowException>(() => actual());
        else
            Assert.Equal(expected, ExactMoney.Steps(actual()));
    }
}
