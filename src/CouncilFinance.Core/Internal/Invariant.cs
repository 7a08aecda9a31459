using System.Globalization;

namespace CouncilFinance.Internal;

/// <summary>Text of any value in the one culture the library knows.</summary>
internal static class Invariant
{
    public static string Text<T>(T value, string? format = null) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };

    public static string Pair<T>(string heading, T value, string? format) => $"{heading} {Text(value, format)}";
}
