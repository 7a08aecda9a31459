using System.Globalization;

namespace CouncilFinance.Tests.Architecture;

/// <summary>A constant as C# writes it, the same in every culture.</summary>
internal static class Literal
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public static string Of(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value is null && plain.IsValueType && plain == type ? "default"
            : value is not null && plain.IsEnum ? $"{plain.Name}.{Enum.ToObject(plain, value)}"
            : Of(value);
    }
}
