using System.Runtime.CompilerServices;

namespace CouncilFinance.Internal;

/// <summary>Refusal of enum values that no member names.</summary>
internal static class Enums
{
    public static TEnum Defined<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value) ? value : throw Undefined(value, name);

    public static ArgumentOutOfRangeException Undefined<TEnum>(TEnum value, string? name)
        where TEnum : struct, Enum =>
        Errors.OutOfRange(name, value, $"{typeof(TEnum).Name} must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
}
