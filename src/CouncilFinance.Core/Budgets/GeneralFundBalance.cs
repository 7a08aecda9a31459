using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Budgets;

/// <summary>
/// The general fund balance, held against what cannot be foreseen: what it opens with, what goes in and out each year, and the minimum level it is
/// to be kept at.
/// </summary>
/// <remarks>
/// <para>Closing balance = opening balance + contributions − uses, and is the next year's opening. The minimum level applies to this balance alone, never to
/// an <see cref="EarmarkedReserve"/>. A forecast may fall below it, or below nil: <see cref="BelowMinimum"/> then says when and by how much.</para>
/// <para>Immutable. Two are equal when opening, contributions, uses and minimum are.</para>
/// </remarks>
[JsonConverter(typeof(GeneralFundBalanceJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record GeneralFundBalance
{
    private readonly ReserveMovements _movements;

    /// <summary>A balance, its movements, and the minimum level of each year.</summary>
    /// <param name="openingBalance">What it holds before the first year; negative is a deficit.</param>
    /// <param name="contributions">What is put in each year, nil or more; closed years.</param>
    /// <param name="uses">What is taken out in the same years, nil or more.</param>
    /// <param name="minimum">The least it is to hold at the end of each of the same years, nil or more.</param>
    /// <exception cref="ArgumentException">An amount is below nil, the years differ or the last is open.</exception>
    /// <exception cref="OverflowException">A balance would be £1,000,000,000,000,000 or more, either side of nil.</exception>
    public GeneralFundBalance(Money openingBalance, YearSeries<Money> contributions, YearSeries<Money> uses, YearSeries<Money> minimum)
    {
        ArgumentNullException.ThrowIfNull(minimum);
        _movements = new ReserveMovements(openingBalance, contributions, uses);
        Minimum = minimum.Years == contributions.Years
            ? minimum
            : throw new ArgumentException($"The minimum is for the years of the contributions, {contributions.Years}; this one is for {minimum.Years}.", nameof(minimum));
        ReserveMovements.RefuseNegative(minimum, "A minimum level is", nameof(minimum));
    }

    /// <summary>A balance with one minimum level in all years.</summary>
    /// <inheritdoc cref="GeneralFundBalance(Money, YearSeries{Money}, YearSeries{Money}, YearSeries{Money})"/>
    public GeneralFundBalance(Money openingBalance, YearSeries<Money> contributions, YearSeries<Money> uses, Money minimum)
        : this(openingBalance, contributions, uses, InEachYear(contributions, minimum))
    {
    }

    /// <summary>What it holds before the first year.</summary>
    public Money OpeningBalance => _movements.OpeningBalance;

    /// <summary>What is put in each year.</summary>
    public YearSeries<Money> Contributions => _movements.Contributions;

    /// <summary>What is taken out each year.</summary>
    public YearSeries<Money> Uses => _movements.Uses;

    /// <summary>The least it is to hold at the end of each year.</summary>
    public YearSeries<Money> Minimum { get; }

    /// <summary>What it holds at the start of each year: the closing balance of the year before.</summary>
    public YearSeries<Money> OpeningBalances => _movements.OpeningBalances;

    /// <summary>What it holds at the end of each year.</summary>
    public YearSeries<Money> ClosingBalances => _movements.ClosingBalances;

    /// <summary>The years that close below the minimum, each with its balance and what is short; none where the minimum is kept.</summary>
    public IReadOnlyList<MinimumShortfall> BelowMinimum =>
        ClosingBalances.Where(closing => closing.Value < Minimum[closing.Key]).Select(closing => new MinimumShortfall(closing.Key, closing.Value, Minimum[closing.Key])).ToImmutableArray();

    /// <summary>The closing balances, and which years are below the minimum.</summary>
    public override string ToString() =>
        BelowMinimum.Count == 0 ? $"{ClosingBalances}" : $"{ClosingBalances}; below the minimum in {string.Join(", ", BelowMinimum.Select(shortfall => shortfall.Year))}";

    private static YearSeries<Money> InEachYear(YearSeries<Money> contributions, Money minimum)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return contributions.Map(_ => minimum);
    }
}
