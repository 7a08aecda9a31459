using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Conventions that all give one and the same net present value, which prints as a report printed it.</summary>
/// <remarks>Two are equal when value and conventions are. Made by <see cref="ConventionFinder"/>.</remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("the cash flows and the printed value")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PrintedConvention
{
    private readonly ImmutableArray<DiscountedCashFlows> _readings;

    internal PrintedConvention(IEnumerable<DiscountedCashFlows> readings) => _readings = [.. readings];

    /// <summary>The flows under each of the conventions, the plainest first: exact before rounded, start of year before middle and end.</summary>
    public IReadOnlyList<DiscountedCashFlows> Readings => _readings;

    /// <summary>The conventions, the plainest first.</summary>
    public IReadOnlyList<Discounting> Conventions => _readings.Select(reading => reading.Discounting).ToImmutableArray();

    /// <summary>The net present value in pounds that all of them give, unrounded.</summary>
    /// <exception cref="OverflowException">It is more than a decimal holds.</exception>
    public decimal UnroundedNetPresentValue => _readings[0].UnroundedNetPresentValue;

    /// <inheritdoc/>
    public bool Equals(PrintedConvention? other) => other is not null && _readings.SequenceEqual(other._readings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_readings[0], _readings.Length);

    /// <summary>The value to the penny and the conventions that give it.</summary>
    public override string ToString() =>
        $"{Money.Rounded(_readings[0].ExactNetPresentValue, 0.01m, MidpointRounding.AwayFromZero)}: {string.Join("; ", _readings.Select(reading => $"{reading.Discounting}, {reading.Flows.PriceBase}"))}";
}
