using System.Globalization;

namespace CouncilFinance.Internal;

/// <summary>Text of any value in the one culture the library knows.</summary>
internal static class Invariant
{
    public static string Text<T>(T value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? string.Empty;

    public static string Pair<T>(string heading, T value) => $"{heading} {Text(value)}";
}
