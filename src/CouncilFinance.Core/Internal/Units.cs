using System.Runtime.CompilerServices;

namespace CouncilFinance.Internal;

/// <summary>What each unit of money is worth in pounds.</summary>
internal static class Units
{
    /// <summary>A whole number of a unit, exactly.</summary>
    public static Money Of(long count, MoneyUnit unit) =>
        Money.Within(unit == MoneyUnit.Penny ? unchecked(new decimal((int)Math.Abs(count), (int)(Math.Abs(count) >> 32), 0, count < 0, 2)) : count * unit.InPounds());

    public static decimal InPounds(this MoneyUnit unit, [CallerArgumentExpression(nameof(unit))] string? name = null) => unit switch
    {
        MoneyUnit.Pound => 1m,
        MoneyUnit.Penny => 0.01m,
        MoneyUnit.Thousand => 1_000m,
        MoneyUnit.Million => 1_000_000m,
        _ => throw Enums.Undefined(unit, name),
    };
}
