using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance;

/// <summary>
/// Finds the converter of a <see cref="YearSeries{T}"/> or a <see cref="ByAuthority{T}"/> from what it holds, so that <c>JsonSerializer</c>
/// reads and writes any of them.
/// </summary>
/// <remarks>
/// <para>A source-generated context that holds, say, <c>YearSeries&lt;Money&gt;</c> needs nothing more. Where the values are of a type that is
/// not the library's, such as <c>YearSeries&lt;bool&gt;</c>, that type has its own place in the context.</para>
/// <para>Where code cannot be generated at run time (native AOT), values other than amounts, ranges, numbers and each other want their
/// <see cref="YearSeriesJsonConverter{T}"/> or <see cref="ByAuthorityJsonConverter{T}"/> named in the options.</para>
/// </remarks>
public sealed class SeriesJsonConverterFactory : JsonConverterFactory
{
    private static readonly FrozenDictionary<Type, Func<JsonConverter>> Closed = new Dictionary<Type, Func<JsonConverter>>
    {
        [typeof(YearSeries<Money>)] = () => new YearSeriesJsonConverter<Money>(),
        [typeof(YearSeries<MoneyRange>)] = () => new YearSeriesJsonConverter<MoneyRange>(),
        [typeof(YearSeries<decimal>)] = () => new YearSeriesJsonConverter<decimal>(),
        [typeof(YearSeries<ByAuthority<Money>>)] = () => new YearSeriesJsonConverter<ByAuthority<Money>>(),
        [typeof(YearSeries<ByAuthority<decimal>>)] = () => new YearSeriesJsonConverter<ByAuthority<decimal>>(),
        [typeof(ByAuthority<Money>)] = () => new ByAuthorityJsonConverter<Money>(),
        [typeof(ByAuthority<MoneyRange>)] = () => new ByAuthorityJsonConverter<MoneyRange>(),
        [typeof(ByAuthority<decimal>)] = () => new ByAuthorityJsonConverter<decimal>(),
        [typeof(ByAuthority<YearSeries<Money>>)] = () => new ByAuthorityJsonConverter<YearSeries<Money>>(),
        [typeof(ByAuthority<YearSeries<decimal>>)] = () => new ByAuthorityJsonConverter<YearSeries<decimal>>(),
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType
            && (typeToConvert.GetGenericTypeDefinition() == typeof(YearSeries<>) || typeToConvert.GetGenericTypeDefinition() == typeof(ByAuthority<>));
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Code cannot be generated at run time and the values are not of those listed above.</exception>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Guarded by IsDynamicCodeSupported, which is not annotated as a guard on net8.0.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        if (Closed.TryGetValue(typeToConvert, out var closed))
            return closed();
        var held = typeToConvert.GetGenericArguments()[0];
        var isSeries = typeToConvert.GetGenericTypeDefinition() == typeof(YearSeries<>);
        if (!RuntimeFeature.IsDynamicCodeSupported)
            throw new NotSupportedException($"Add the converter of {(isSeries ? "YearSeries" : "ByAuthority")}<{held.Name}> to the options: it cannot be made at run time here.");
        return (JsonConverter)(isSeries
            ? Activator.CreateInstance(typeof(YearSeriesJsonConverter<>).MakeGenericType(held))!
            : Activator.CreateInstance(typeof(ByAuthorityJsonConverter<>).MakeGenericType(held))!);
    }
}
