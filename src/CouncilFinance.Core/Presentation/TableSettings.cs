using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>How amounts are shown: the unit, decimal places, and negatives with a minus or in brackets. Showing never changes an amount.</summary>
/// <remarks>
/// A unit alone will do wherever settings are asked for: <c>schedule.ToText(MoneyUnit.Thousand)</c>. Without settings amounts are in pounds, with pence where any has them.
/// Two are equal when everything about them is.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("its unit, places, negatives and title")]
public sealed record TableSettings
{
    private const int MostPlaces = 4;

    private TableSettings(MoneyUnit? unit) => Unit = unit;

    /// <summary>In pounds, with pence where any amount has them; negatives with a minus.</summary>
    public static TableSettings Usual { get; } = new(unit: null);

    /// <summary>The unit; null for pounds, with pence where any amount has them.</summary>
    public MoneyUnit? Unit { get; }

    /// <summary>Decimal places in the unit; pence are shown as pounds with two.</summary>
    public int Places { get; private init; }

    /// <summary>Whether a negative amount stands in brackets, as accounts have it, and not with a minus.</summary>
    public bool HasBrackets { get; private init; }

    /// <summary>The title; null for the usual one of what is shown.</summary>
    public string? Title { get; private init; }

    /// <summary>Amounts in a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="places">Decimal places: £0.1m is in millions with one. From 0 to 4, and 0 for pence, which always show as pounds with two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined, or the places are not permitted.</exception>
    public static TableSettings In(MoneyUnit unit, int places = 0)
    {
        var most = Enums.Defined(unit) == MoneyUnit.Penny ? 0 : MostPlaces;
        return places >= 0 && places <= most
            ? new TableSettings(unit) { Places = unit == MoneyUnit.Penny ? 2 : places }
            : throw Errors.OutOfRange(nameof(places), places, unit == MoneyUnit.Penny
                ? $"Pence show as pounds with two decimal places, and places are left at 0; {Invariant.Text(places)} is not that."
                : $"Decimal places are from 0 to {Invariant.Text(most)}; {Invariant.Text(places)} is not.");
    }

    /// <summary>Amounts in a unit, without decimal places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    public static implicit operator TableSettings(MoneyUnit unit) => In(unit);

    /// <summary>The settings with negative amounts in brackets.</summary>
    public TableSettings WithBrackets() => this with { HasBrackets = true };

    /// <summary>The settings with a title.</summary>
    public TableSettings WithTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return this with { Title = title };
    }
}
