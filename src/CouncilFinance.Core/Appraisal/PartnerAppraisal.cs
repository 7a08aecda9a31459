using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>What a case is worth to each of the authorities that share it: net present values that sum exactly to that of the whole.</summary>
/// <remarks>
/// The whole is rounded once; each partner has one of the two units beside its own unrounded value, so that together they come to the whole with the least
/// movement. Two are equal when partners' flows, convention and unit are.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows of each partner and the discounting")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PartnerAppraisal
{
    private PartnerAppraisal(ByAuthority<DiscountedCashFlows> partners, DiscountedCashFlows whole, MoneyUnit unit)
    {
        Partners = partners;
        Whole = whole;
        Unit = unit;
        NetPresentValue = whole.NetPresentValue(unit);
        NetPresentValues = Shares();
    }

    /// <summary>Each partner's own flows under the convention, all over the same years.</summary>
    public ByAuthority<DiscountedCashFlows> Partners { get; }

    /// <summary>All flows together under the convention.</summary>
    public DiscountedCashFlows Whole { get; }

    /// <summary>The unit that every net present value is whole in.</summary>
    public MoneyUnit Unit { get; }

    /// <summary>The net present value of the whole, rounded once, half away from nil.</summary>
    public Money NetPresentValue { get; }

    /// <summary>The net present value of each partner: they sum to that of the whole, and each is within a unit of its own unrounded value.</summary>
    public ByAuthority<Money> NetPresentValues { get; }

    /// <summary>The appraisal of a case shared by partners.</summary>
    /// <param name="partners">Each partner's attributed savings and shared costs; years that one does not have are nil.</param>
    /// <param name="discounting">The convention, which rounds no rows: those of the parts would not sum to those of the whole.</param>
    /// <param name="unit">The unit that every net present value is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">There are no partners, or the convention rounds rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined, or the flows begin before the base year.</exception>
    /// <exception cref="ContradictionException">Their price bases differ.</exception>
    /// <exception cref="OverflowException">A sum or a net present value is £1,000,000,000,000,000 or more, either side of nil.</exception>
    public static PartnerAppraisal Of(ByAuthority<CashFlows> partners, Discounting discounting, MoneyUnit unit = MoneyUnit.Penny)
    {
        ArgumentNullException.ThrowIfNull(partners);
        ArgumentNullException.ThrowIfNull(discounting);
        Enums.Defined(unit);
        if (partners.Count == 0)
            throw new ArgumentException("A case is shared by at least one partner; there are none.", nameof(partners));
        if (discounting.RowUnit is not null)
            throw new ArgumentException($"Partners' values are worked without rounding rows; the convention is {discounting}.", nameof(discounting));
        var whole = partners.Values.Aggregate((sum, flows) => sum.Plus(flows));
        return new PartnerAppraisal(partners.Map(flows => flows.Over(whole.Years).DiscountedBy(discounting)), whole.DiscountedBy(discounting), unit);
    }

    /// <summary>The whole and its parts.</summary>
    public override string ToString() => $"{NetPresentValue}: {NetPresentValues}";

    private ByAuthority<Money> Shares()
    {
        var year = new FinancialYearRange(Discounting.BaseYear, Discounting.BaseYear);
        var rows = Partners.Select(partner => KeyValuePair.Create(partner.Key.Code, new YearSeries<Rational>(year, [partner.Value.ExactNetPresentValue]))).ToList();
        var rounded = CastingTable.ByYear(rows).WithTotal(NetPresentValue).RoundedTo(Unit);
        return new ByAuthority<Money>(Partners.Authorities.Select(partner => KeyValuePair.Create(partner, rounded.TotalOf(partner.Code))));
    }

    private Discounting Discounting => Whole.Discounting;
}
