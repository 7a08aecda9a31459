using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.Appraisal;

/// <summary>Pounds that a simulation gave: a binary number of about 15 significant digits, so good to the penny below £10,000,000,000,000 and never exact.</summary>
/// <remarks>
/// It is not <see cref="Money"/> and does not turn into it: a simulated amount is never booked, charged or added to one that is. Two are equal when they are
/// the same to the last digit, and order by what they are worth. The default value is nil.
/// </remarks>
[JsonConverter(typeof(NotStoredJsonConverter))]
[StoreInstead("its Pounds, a number")]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SimulatedAmount : IComparable<SimulatedAmount>, IComparable, IComparisonOperators<SimulatedAmount, SimulatedAmount, bool>
{
    /// <summary>A simulated amount of pounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or not a number.</exception>
    public SimulatedAmount(double pounds) =>
        Pounds = double.IsFinite(pounds) ? pounds : throw Errors.OutOfRange(nameof(pounds), pounds, $"A simulated amount is a finite number of pounds; {Invariant.Text(pounds)} is not.");

    /// <summary>The pounds.</summary>
    public double Pounds { get; }

    /// <summary>Whether the left amount is worth less.</summary>
    public static bool operator <(SimulatedAmount left, SimulatedAmount right) => left.Pounds < right.Pounds;

    /// <summary>Whether the left amount is worth more.</summary>
    public static bool operator >(SimulatedAmount left, SimulatedAmount right) => left.Pounds > right.Pounds;

    /// <summary>Whether the left amount is worth no more.</summary>
    public static bool operator <=(SimulatedAmount left, SimulatedAmount right) => left.Pounds <= right.Pounds;

    /// <summary>Whether the left amount is worth no less.</summary>
    public static bool operator >=(SimulatedAmount left, SimulatedAmount right) => left.Pounds >= right.Pounds;

    /// <inheritdoc/>
    public int CompareTo(SimulatedAmount other) => Pounds.CompareTo(other.Pounds);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        SimulatedAmount other => CompareTo(other),
        _ => throw new ArgumentException($"A simulated amount compares with a simulated amount, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The amount to the pound: about -£371,000.</summary>
    public override string ToString() =>
        $"about {(Pounds <= -0.5 ? "-" : string.Empty)}£{Math.Abs(Pounds).ToString("#,##0", CultureInfo.InvariantCulture)}";
}
