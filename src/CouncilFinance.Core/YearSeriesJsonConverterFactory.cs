using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance;

/// <summary>Finds the converter of a series from what it holds, so that <c>JsonSerializer</c> reads and writes any series.</summary>
/// <remarks>
/// Where code cannot be generated at run time (native AOT), a series of anything but <see cref="Money"/>, <see cref="MoneyRange"/>,
/// numbers or <see cref="ByAuthority{T}"/> of money wants its <see cref="YearSeriesJsonConverter{T}"/> named in the options.
/// </remarks>
public sealed class YearSeriesJsonConverterFactory : JsonConverterFactory
{
    private static readonly FrozenDictionary<Type, Func<JsonConverter>> Closed = new Dictionary<Type, Func<JsonConverter>>
    {
        [typeof(Money)] = () => new YearSeriesJsonConverter<Money>(),
        [typeof(MoneyRange)] = () => new YearSeriesJsonConverter<MoneyRange>(),
        [typeof(decimal)] = () => new YearSeriesJsonConverter<decimal>(),
        [typeof(int)] = () => new YearSeriesJsonConverter<int>(),
        [typeof(ByAuthority<Money>)] = () => new YearSeriesJsonConverter<ByAuthority<Money>>(),
        [typeof(ByAuthority<decimal>)] = () => new YearSeriesJsonConverter<ByAuthority<decimal>>(),
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(YearSeries<>);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Code cannot be generated at run time and the type held is not one of those listed above.</exception>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Guarded by IsDynamicCodeSupported, which is not annotated as a guard on net8.0.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var held = typeToConvert.GetGenericArguments()[0];
        if (Closed.TryGetValue(held, out var closed))
            return closed();
        if (RuntimeFeature.IsDynamicCodeSupported)
            return (JsonConverter)Activator.CreateInstance(typeof(YearSeriesJsonConverter<>).MakeGenericType(held))!;
        throw new NotSupportedException(
            $"Add a YearSeriesJsonConverter<{held.Name}> to the converters of the options: it cannot be made at run time here.");
    }
}
