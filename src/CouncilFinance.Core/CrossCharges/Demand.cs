using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>What one authority asks of a shared service: how much of it, and how costly its quality or specification is against the standard one.</summary>
/// <remarks>Two are equal when quantity and quality are. The default value is no demand at all. In JSON: {"quantity": 1200, "quality": 1.2}.</remarks>
[JsonConverter(typeof(DemandJsonConverter))]
public readonly record struct Demand
{
    private readonly decimal _qualityAboveStandard;

    /// <summary>A demand of a quantity at a quality.</summary>
    /// <param name="quantity">Cases, hours, placements: any measure that all participants share, nil or more.</param>
    /// <param name="quality">The cost of a unit against a standard one: 1 for the standard, 1.2 where the specification costs a fifth more; above nil.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is below nil, the quality is not above nil, or their product has more than
    /// 28 digits or 27 decimal places.</exception>
    public Demand(decimal quantity, decimal quality = 1m)
    {
        if (quantity < 0m)
            throw Errors.OutOfRange(nameof(quantity), quantity, $"A quantity is nil or more; {Decimals.Text(quantity)} is not.");
        if (quality <= 0m)
            throw Errors.OutOfRange(nameof(quality), quality, $"A quality is above nil; {Decimals.Text(quality)} is not.");
        if ((Rational)quantity * quality is var exact && (exact.ToDecimalOrNull() is not { } product || product != exact))
            throw Errors.OutOfRange(nameof(quality), quality, $"Quantity × quality has at most 28 digits and 27 decimal places; {Decimals.Text(quantity)} × {Decimals.Text(quality)} has more.");
        Quantity = Decimals.Normalised(quantity);
        _qualityAboveStandard = Decimals.Normalised(quality) - 1m;
    }

    /// <summary>How much.</summary>
    public decimal Quantity { get; }

    /// <summary>The cost of a unit against a standard one.</summary>
    public decimal Quality => _qualityAboveStandard + 1m;

    /// <summary>Quantity × quality: the weight of the demand.</summary>
    public decimal Weight => Decimals.Normalised(Quantity * Quality);

    /// <summary>1200 × 1.1.</summary>
    public override string ToString() => $"{Decimals.Text(Quantity)} × {Decimals.Text(Quality)}";
}
