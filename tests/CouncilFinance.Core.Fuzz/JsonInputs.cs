using System.Globalization;
using System.Text;

namespace CouncilFinance.Fuzz;

/// <summary>Valid documents with something done to them, as bytes, one a character, so that one can be cut in the middle of a letter.</summary>
internal static class JsonInputs
{
    private const int LongestInput = 100_000;
    private const int DeepestNesting = 2_000;

    private static readonly string[] Numbers =
    [
        "0", "-0", "-0.0", "1.50", "1.5e3", "1e400", "-1e-400", "1e15", "1e27", "-1e27", "1e28", "1e-28", "1e100", "1E+2147483648", "1e-2147483649", "1e99999999999999999999",
        "0e99999999999999999999", "79228162514264337593543950335", "79228162514264337593543950336", "9999999999999999999999999999", "0.0000000000000000000000000001",
        "7922816251426433759354395033.5", "999999999999999.9999999999", "1000000000000000", "0.0000000001", "0.00000000001",
    ];

    private static readonly string[] Strings =
    [
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\uD800\"", "\"\\uDC00x\"", "\"\\uD83D\\uDE00\"", "\"\\x\"", "\"\\u12\"", "\"\\u2028\"", "\"2015/16\"",
        "\"2015/16 and after\"", "\"1900/01 to 9998/99\"", "\"-1\"", "\"12,345,678,901,234.123456789012\"", "\"999,999,999,999,999\"", "\"0.000000000001\"",
        "\"£46M\"", "\"13%\"", "\"tbc\"", "\"(371)\"", "\"efficiency/income\"", "\"efficiency/\"", "\"running-total\"", "\"pro-rata\"", "\"product\"",
        "\"percentage\"", "\"percent\"", "\"truncated\"", "\"one-off\"", "\"cash\"", "\"real at  prices\"", "\"real at 9998/99 prices\"",
    ];

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "null", "true", "false", "01", "+1", ".5", "1.", "NaN", "{}", "[]", "[[]]", "{\"\":0}", "\n", "\t", "\0",
        "\u00FF", "\u00C3\u0028", "\u00ED\u00A0\u0080", "\u00EF\u00BB\u00BF", "/* */", "//",
    ];

    public static string Next(Random random, string type)
    {
        var document = TextInputs.Pick(random, Documents.Of(type));
        if (random.Next(3) > 0)
            document = JsonTree.Mutated(random, document, LongestInput);
        var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(document));
        if (random.Next(2) == 0)
        {
            for (var left = random.Next(1, 5); left > 0; left--)
                bytes = Mutated(random, bytes);
        }

        return bytes.Length > LongestInput ? bytes[..LongestInput] : bytes;
    }

    /// <summary>A value to stand anywhere in a document, well formed or not.</summary>
    public static string Token(Random random) => random.Next(3) switch
    {
        0 => Number(random),
        1 => TextInputs.Pick(random, Strings),
        _ => TextInputs.Pick(random, Tokens),
    };

    /// <summary>A number, most often at or past the edge of what fits.</summary>
    public static string Number(Random random) => random.Next(2) == 0 ? TextInputs.Pick(random, Numbers) : RandomNumber(random);

    private static string Mutated(Random random, string bytes)
    {
        var at = random.Next(bytes.Length + 1);
        var length = random.Next(1 + Math.Min(random.Next(2) == 0 ? 3 : 60, bytes.Length - at));
        var piece = bytes.Substring(at, length);
        return random.Next(8) switch
        {
            0 => bytes.Remove(at, length),
            1 => bytes.Insert(at, piece),
            2 => bytes.Remove(at, length).Insert(random.Next(bytes.Length - length + 1), piece),
            3 => bytes.Insert(at, Token(random)),
            4 => bytes.Remove(at, length).Insert(at, Token(random)),
            5 => bytes.Remove(at, length).Insert(at, ((char)random.Next(256)).ToString()),
            6 => bytes.Insert(at, Nested(random)),
            _ => bytes[..at],
        };
    }

    private static string Nested(Random random)
    {
        var depth = random.Next(random.Next(20) == 0 ? DeepestNesting : 70);
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var text = new StringBuilder().Insert(0, open, depth).Append('0');
        return random.Next(3) == 0 ? text.ToString() : text.Insert(text.Length, close, depth).ToString();
    }

    private static string RandomNumber(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "-" : string.Empty);
        text.Append(random.Next(1, 10)).Append(Digits(random, random.Next(random.Next(100) == 0 ? 2_000 : 32)));
        if (random.Next(2) == 0)
            text.Append('.').Append(random.Next(10)).Append(Digits(random, random.Next(32)));
        if (random.Next(3) == 0)
            text.Append(CultureInfo.InvariantCulture, $"e{random.Next(-60, 60)}");
        return text.ToString();
    }

    private static string Digits(Random random, int count) =>
        random.Next(3) == 0 ? new string('0', count) : string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));
}
