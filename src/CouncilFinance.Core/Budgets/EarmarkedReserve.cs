using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Budgets;

/// <summary>A reserve set aside for a purpose: what it opens with, what goes in and out each year, and what it closes with.</summary>
/// <remarks>
/// <para>Closing balance = opening balance + contributions − uses, and is the next year's opening. An earmarked reserve cannot be used below nil. No minimum level
/// applies to it: that is for the <see cref="GeneralFundBalance"/> alone.</para>
/// <para>Immutable. Two are equal when name, opening, contributions and uses are.</para>
/// </remarks>
[JsonConverter(typeof(EarmarkedReserveJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EarmarkedReserve
{
    private readonly ReserveMovements _movements;

    /// <summary>A reserve and its movements.</summary>
    /// <param name="name">What it is earmarked for.</param>
    /// <param name="openingBalance">What it holds before the first year, nil or more.</param>
    /// <param name="contributions">What is put in each year, nil or more; closed years.</param>
    /// <param name="uses">What is taken out in the same years, nil or more.</param>
    /// <exception cref="ArgumentException">The name is blank, or has space at an end or control characters; an amount is below nil, the years differ or the last is open.</exception>
    /// <exception cref="ContradictionException">A year uses more than the reserve holds.</exception>
    /// <exception cref="OverflowException">A balance would be £1,000,000,000,000,000 or more.</exception>
    public EarmarkedReserve(string name, Money openingBalance, YearSeries<Money> contributions, YearSeries<Money> uses)
    {
        Name = Texts.Label(name);
        _movements = new ReserveMovements(Amounts.NilOrMore(openingBalance), contributions, uses);
        foreach (var (year, closing) in ClosingBalances)
        {
            if (closing.Sign < 0)
                throw new ContradictionException($"{name} holds {closing + uses[year]} in {year}, contributions included", $"{uses[year]} is to be used");
        }
    }

    /// <summary>What it is earmarked for.</summary>
    public string Name { get; }

    /// <summary>What it holds before the first year.</summary>
    public Money OpeningBalance => _movements.OpeningBalance;

    /// <summary>What is put in each year.</summary>
    public YearSeries<Money> Contributions => _movements.Contributions;

    /// <summary>What is taken out each year.</summary>
    public YearSeries<Money> Uses => _movements.Uses;

    /// <summary>What it holds at the start of each year: the closing balance of the year before.</summary>
    public YearSeries<Money> OpeningBalances => _movements.OpeningBalances;

    /// <summary>What it holds at the end of each year; nil or more.</summary>
    public YearSeries<Money> ClosingBalances => _movements.ClosingBalances;

    /// <summary>The name and the closing balances.</summary>
    public override string ToString() => $"{Name}: {ClosingBalances}";
}
