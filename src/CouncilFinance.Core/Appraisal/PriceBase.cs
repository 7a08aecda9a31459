using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>Whose prices amounts are in: those of the year in which each falls (cash, also called nominal), or those of one year throughout (real).</summary>
/// <remarks>
/// Two are equal when they are the same. The default value is <see cref="Cash"/>. Amounts of different bases are not added; a <see cref="PriceIndex"/>
/// turns one into the other. In JSON a price base is the string "cash" or "real at 2011/12 prices".
/// </remarks>
[JsonConverter(typeof(PriceBaseJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct PriceBase
{
    private readonly FinancialYear _year;

    private PriceBase(FinancialYear year)
    {
        _year = year;
        IsReal = true;
    }

    /// <summary>The prices of the year in which each amount falls.</summary>
    public static PriceBase Cash => default;

    /// <summary>Whether all amounts are in the prices of one year.</summary>
    public bool IsReal { get; }

    /// <summary>The year whose prices real amounts are in; null for cash.</summary>
    public FinancialYear? Year => IsReal ? _year : null;

    /// <summary>The prices of one year throughout.</summary>
    public static PriceBase RealAt(FinancialYear year) => new(year);

    /// <summary>Cash, or real at 2011/12 prices.</summary>
    public override string ToString() => IsReal ? $"real at {_year} prices" : "cash";
}
