using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>The factors of a run of years under a convention, worked once for very many flows over those years.</summary>
/// <remarks>
/// <para>For one set of flows use <see cref="CashFlows.DiscountedBy"/>, which gives the same net present value to the penny and all that follows from it.</para>
/// <para>Immutable; two are equal when convention and years are. Made by <see cref="Discounting.PrepareFactors"/>.</para>
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the discounting and the years that it was prepared from")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PreparedFactors
{
    // What rounding a factor, a product and a sum to 28 digits can do to a present value below the largest amount, with room to spare.
    private const decimal ErrorOfATerm = 0.000_000_001m;
    private const decimal LargestPlain = Money.Limit / 10m;

    private readonly YearSeries<Rational> _exact;
    private readonly decimal[] _factors;
    private readonly decimal _error;
    private readonly bool _isPlain;

    internal PreparedFactors(Discounting discounting, FinancialYearRange years)
    {
        Discounting = discounting;
        _exact = discounting.ExactFactorsOf(years);
        _isPlain = discounting.RowUnit is null && _exact.Values.All(factor => factor <= 1m);
        ByYear = _exact.Map(factor => factor.ToDecimal());
        _factors = [.. ByYear.Values];
        _error = ErrorOfATerm * _factors.Length;
    }

    /// <summary>The convention.</summary>
    public Discounting Discounting { get; }

    /// <summary>The run of years.</summary>
    public FinancialYearRange Years => ByYear.Years;

    /// <summary>What £1 of each year is worth at the start of the base year, to the 27 decimal places of a shown number.</summary>
    public YearSeries<decimal> ByYear { get; }

    /// <summary>The net present value of flows over the years: worked exactly, rounded once. Allocates nothing, unless it falls so near a tie that decimals do not tell which side, rates below nil make a factor more than 1, or another rounding is asked for.</summary>
    /// <param name="net">The net amount of each year, in order.</param>
    /// <param name="unit">The unit to round to; pence unless said.</param>
    /// <param name="rounding">What decides a tie; half away from nil unless said, as spreadsheets do.</param>
    /// <exception cref="ArgumentException">There is not one amount for each year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or rounding is undefined.</exception>
    /// <exception cref="OverflowException">It is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public Money NetPresentValue(ReadOnlySpan<Money> net, MoneyUnit unit = MoneyUnit.Penny, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        if (net.Length != _factors.Length)
            throw new ArgumentException($"There is an amount for each of {Years}, {Invariant.Text(_factors.Length)} in all; there are {Invariant.Text(net.Length)}.", nameof(net));
        var step = unit.InPounds();
        if (_isPlain && rounding is (MidpointRounding.AwayFromZero or MidpointRounding.ToEven))
        {
            var sum = Sum(net);
            var value = unit == MoneyUnit.Penny ? decimal.Round(sum, 2, rounding) : decimal.Round(sum / step, rounding) * step;

            // Beyond any doubt of the last digits the exact sum rounds to the same.
            if (Math.Abs(sum - value) < (step / 2m) - _error && Math.Abs(value) < LargestPlain)
                return Money.Within(value);
        }

        return Money.Rounded(ExactSum(net), step, Enums.Defined(rounding));
    }

    /// <inheritdoc/>
    public bool Equals(PreparedFactors? other) => other is not null && Discounting == other.Discounting && Years == other.Years;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Discounting, Years);

    /// <summary>The convention and the years.</summary>
    public override string ToString() => $"{Discounting}, {Years}";

    // An amount is the decimal of its pounds and nothing else; read through the property each would be stripped of noughts first, at the price of its product.
    private decimal Sum(ReadOnlySpan<Money> net)
    {
        var pounds = MemoryMarshal.Cast<Money, decimal>(net);
        var sum = 0m;
        for (var year = 0; year < _factors.Length; year++)
            sum += pounds[year] * _factors[year];
        return sum;
    }

    private Rational ExactSum(ReadOnlySpan<Money> net)
    {
        var sum = Rational.Zero;
        for (var year = 0; year < net.Length; year++)
        {
            var value = (Rational)net[year].Pounds * _exact.Values[year];
            sum += Discounting.RowUnit is { } unit ? value.NearestMultipleOf(unit.InPounds(), MidpointRounding.AwayFromZero) : value;
        }

        return sum;
    }
}
