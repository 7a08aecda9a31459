using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>Refuses to write or read, in JSON, a value that follows from others: a result, or a part that its whole is stored with.</summary>
/// <remarks>
/// Left to itself, <c>JsonSerializer</c> writes what such a value shows and reads back another one without a word. The message says what to store
/// instead. To show a result as JSON, write the properties that you want of it. It needs no code at run time, and a source-generated context of the
/// user's own takes it.
/// </remarks>
public sealed class NotStoredJsonConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    /// <remarks>True of any type that is marked as not stored.</remarks>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsDefined(typeof(StoreInsteadAttribute), inherit: false);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always; it says what to store instead.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw Refused(typeToConvert);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always; it says what to store instead.</exception>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        throw Refused(value.GetType());
    }

    private static NotSupportedException Refused(Type type)
    {
        // A value may be of a type that is stored, met where its base type is declared, which is not.
        var marked = type;
        while (!marked.IsDefined(typeof(StoreInsteadAttribute), inherit: false) && marked.BaseType is { } parent)
            marked = parent;
        var name = marked.Name.Split('`')[0];
        var instead = marked.GetCustomAttribute<StoreInsteadAttribute>()?.What ?? "what it was made from";
        return new NotSupportedException($"{Texts.Article(name)} {name} is not stored as JSON: store {instead}.");
    }
}
