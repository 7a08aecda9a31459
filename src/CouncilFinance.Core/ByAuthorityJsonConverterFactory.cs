using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance;

/// <summary>Finds the converter of values by authority from what they are, so that <c>JsonSerializer</c> reads and writes any of them.</summary>
/// <remarks>
/// Where code cannot be generated at run time (native AOT), values that are not <see cref="Money"/>, <see cref="MoneyRange"/>, numbers
/// or a <see cref="YearSeries{T}"/> of money want their <see cref="ByAuthorityJsonConverter{T}"/> named in the options.
/// </remarks>
public sealed class ByAuthorityJsonConverterFactory : JsonConverterFactory
{
    private static readonly FrozenDictionary<Type, Func<JsonConverter>> Closed = new Dictionary<Type, Func<JsonConverter>>
    {
        [typeof(Money)] = () => new ByAuthorityJsonConverter<Money>(),
        [typeof(MoneyRange)] = () => new ByAuthorityJsonConverter<MoneyRange>(),
        [typeof(decimal)] = () => new ByAuthorityJsonConverter<decimal>(),
        [typeof(int)] = () => new ByAuthorityJsonConverter<int>(),
        [typeof(YearSeries<Money>)] = () => new ByAuthorityJsonConverter<YearSeries<Money>>(),
        [typeof(YearSeries<decimal>)] = () => new ByAuthorityJsonConverter<YearSeries<decimal>>(),
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ByAuthority<>);
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
            return (JsonConverter)Activator.CreateInstance(typeof(ByAuthorityJsonConverter<>).MakeGenericType(held))!;
        throw new NotSupportedException(
            $"Add a ByAuthorityJsonConverter<{held.Name}> to the converters of the options: it cannot be made at run time here.");
    }
}
