using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CouncilFinance.Internal;

/// <summary>Numbers of JSON as exact decimals; the framework's own reader rounds beyond 28 digits.</summary>
internal static class JsonNumber
{
    private const int MostDigits = 28;
    private const int MostExponent = 100;
    private const decimal Limit = 10_000_000_000_000_000_000_000_000_000m;

    /// <summary>The number the reader stands on, as it is written.</summary>
    public static string TextOf(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>The number the reader stands on, or false where a decimal does not hold it exactly.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out decimal value)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > MostDigits || reader.ValueSpan.IndexOfAny((byte)'e', (byte)'E') >= 0)
            return TryReadExactly(TextOf(ref reader), out value);

        // So few characters the framework reads exactly, and without making text of them.
        value = Decimals.Normalised(reader.GetDecimal());
        return true;
    }

    public static bool TryReadExactly(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0m;
        var exponentAt = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        if (mantissa.Contains('.'))
            mantissa = mantissa.TrimEnd('0');
        var point = mantissa.IndexOf('.');
        var decimalPlaces = point < 0 ? 0 : mantissa.Length - point - 1;
        if (!IsNil(mantissa) && exponent is < -MostExponent or > MostExponent)
            return false;
        if (DigitCount(mantissa) > MostDigits)
            return false;
        if (!decimal.TryParse(mantissa, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            return false;
        return IsNil(mantissa) || decimalPlaces > MostDigits ? IsNil(mantissa) : TryShift(ref value, exponent);
    }

    private static bool TryShift(ref decimal value, int exponent)
    {
        value = Decimals.Normalised(value);
        for (; exponent > 0; exponent--)
        {
            if (Math.Abs(value) > decimal.MaxValue / 10m)
                return false;
            value *= 10m;
        }

        for (; exponent < 0; exponent++)
        {
            if (value % 10m == 0m)
                value = Decimals.Normalised(value / 10m);
            else if (value.Scale >= MostDigits)
                return false;
            else
                value /= 10m;
        }

        value = Decimals.Normalised(value);
        return Math.Abs(value) < Limit;
    }

    private static bool IsNil(ReadOnlySpan<char> mantissa) => mantissa.IndexOfAnyInRange('1', '9') < 0;

    private static int DigitCount(ReadOnlySpan<char> mantissa)
    {
        var digits = 0;
        foreach (var character in mantissa)
        {
            if (char.IsAsciiDigit(character) && (digits > 0 || character != '0'))
                digits++;
        }

        return digits;
    }
}
