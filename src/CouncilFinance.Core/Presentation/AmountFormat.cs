using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>An amount as a table writes it: in a unit, to some places, negatives with a minus or in brackets.</summary>
internal sealed class AmountFormat
{
    private readonly MoneyUnit _unit;
    private readonly int _places;
    private readonly bool _hasBrackets;
    private readonly decimal _scale;

    // Pence show as pounds with two places.
    public AmountFormat(MoneyUnit unit, int places, bool hasBrackets)
    {
        (_unit, _places) = unit == MoneyUnit.Penny ? (MoneyUnit.Pound, 2) : (unit, places);
        _hasBrackets = hasBrackets;
        _scale = Enumerable.Repeat(10m, _places).Aggregate(1m, (product, ten) => product * ten);
        CastingUnit = _unit == MoneyUnit.Pound && _places == 2 ? MoneyUnit.Penny : _unit;
    }

    /// <summary>The unit that scaled amounts are rounded to.</summary>
    public MoneyUnit CastingUnit { get; }

    public string Caption => _unit switch { MoneyUnit.Thousand => "£000", MoneyUnit.Million => "£m", _ => "£" };

    public bool IsExact(Money amount) => Exactly(amount) is var exact && exact == decimal.Round(exact, _places);

    public decimal Exactly(Money amount) => amount.In(_unit);

    public decimal Nearest(Money amount) => decimal.Round(Exactly(amount), _places, MidpointRounding.AwayFromZero);

    /// <summary>The amount, so much larger that a whole <see cref="CastingUnit"/> of it is the last place shown.</summary>
    public Money Scaled(Money amount) => CastingUnit == _unit ? amount * _scale : amount;

    public decimal Unscaled(Money scaled) => CastingUnit == _unit ? scaled.In(_unit) / _scale : scaled.In(_unit);

    public string Write(decimal inUnit)
    {
        var text = Invariant.Text(Math.Abs(decimal.Round(inUnit, _places, MidpointRounding.AwayFromZero)), "N" + Invariant.Text(_places));
        return inUnit >= 0m || !text.Any(digit => digit is >= '1' and <= '9') ? text : _hasBrackets ? $"({text})" : $"-{text}";
    }
}
