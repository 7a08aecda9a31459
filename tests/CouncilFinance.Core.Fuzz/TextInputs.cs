using System.Globalization;
using System.Text;

namespace CouncilFinance.Fuzz;

/// <summary>Random and mutated text.</summary>
internal static class TextInputs
{
    private const int LongestInput = 100_000;
    private const int OneLongIn = 1_000;

    private static readonly string[] Pieces =
    [
        "£", ",", ".", "-", "−", "–", "—", "+", "(", ")", " ", "0", "00", "000", "1", "9", "12", "123", "1,177,814", "£2,069k", "£46M", "(371)",
        "0.0000000001", "999,999,999,999,999", "1000000000000000", "79228162514264337593543950335", "k", "K", "m", "bn", "p", "%", "thousand",
        "million", "Billion", "KELVIN \u212A", "2015/16", "2015-16", "2015–16", "1999/00", "1900/01", "9998/99", "9999/00", "11-12", " to ", " and after",
        " ongoing", "to", "and after", "/", "e", "E+5", "1e28", "∞", "NaN", "null", "\"", "\\", "\0", "\t", "\r\n", "\u00A0", "\u2007", "\u3000", "\u200B",
        "\uFEFF", "\u202E", "\uD800", "\uDC00", "😀", "٣", "２", "²", "½", "$", "€", "tbc", "x", "İ", "ı", "ß",
    ];

    private static readonly string[] Amounts =
        ["£1,177,814", "£2,069k", "£46M", "1.7m", "(371)", "-1,070", "−£0.4m", "£-0.4m", "(£0.4m)", "–", "£–", "1,234.50", "25p", "£1.1bn", "+12", ".5", "5."];

    private static readonly string[] SomeYears = ["2015/16", "2015-16", "2015–16", "1999/00", "1900/01", "9998/99", " 2000/01 ", "2099/00"];
    private static readonly string[] ShortYears = ["11-12", "11/12", "99/00", "00/01", "98/99", " 11–12 ", "2011/12"];
    private static readonly string[] Runs =
        ["2015/16 to 2017/18", "2015/16", "2015/16 to 2018/19 and after", "2018/19 ongoing", "1900/01 to 9998/99", "2015/16 to 2015/16", "2017/18 to 2015/16"];

    private static readonly string[] Tables =
    [
        "£000\t2011/12\t2012/13\nLBHF\t63\t1,026\nSavings:\nRBKC\t(31)\t601*\n\nTotal\t94\t1,627\n",
        "| | a | b |\n|---|---:|:-:|\n| x | 1 | - |\n| x | 2 \\| 3 | tbc |\n| **Total** | 3 | |",
        "|a|b\r\nx|1|2\r\n|3|4\r\nSub-total|4|6",
        ",a,\"b, revised\"\n\"x \"\"y\"\"\",\"1,026\",5\nz,1\n\"two\nlines\",£1,2%",
    ];

    public static string Table(Random random) => Of(random, Tables);

    public static string Amount(Random random) => random.Next(3) == 0 ? Figure(random) : Of(random, Amounts);

    public static string Year(Random random) => random.Next(4) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(1890, 10_010):D4}/{random.Next(100):D2}")
        : Of(random, SomeYears);

    public static string ShortYear(Random random) => random.Next(4) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(100):D2}/{random.Next(100):D2}")
        : Of(random, ShortYears);

    public static string Years(Random random) => random.Next(4) == 0
        ? Year(random) + Pick(random, [" to ", " TO ", "  to ", " - "]) + Year(random) + Pick(random, ["", " and after", " ongoing", "  and after"])
        : Of(random, Runs);

    /// <summary>Anything: pieces in a row, a sample with pieces cut, doubled, swapped or put in, or now and then something very long.</summary>
    public static string Of(Random random, string[] samples)
    {
        if (random.Next(OneLongIn) == 0)
            return Long(random, samples);
        if (random.Next(4) == 0)
            return string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Piece(random)));
        var text = Pick(random, samples);
        for (var left = random.Next(4); left > 0; left--)
            text = Mutated(random, text);
        return text;
    }

    public static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>The text with one thing done to it.</summary>
    public static string Mutated(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(1 + Math.Min(8, text.Length - at));
        return random.Next(5) switch
        {
            0 => text.Insert(at, Piece(random)),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, Piece(random)),
        };
    }

    private static string Piece(Random random) => random.Next(6) switch
    {
        0 => ((char)random.Next(char.MaxValue + 1)).ToString(),
        1 => random.Next().ToString(CultureInfo.InvariantCulture),
        _ => Pick(random, Pieces),
    };

    private static string Long(Random random, string[] samples)
    {
        var length = random.Next(1, LongestInput);
        var piece = random.Next(2) == 0 ? Piece(random) : Pick(random, samples);
        var text = new StringBuilder(random.Next(2) == 0 ? Pick(random, samples) : string.Empty);
        while (text.Length < length)
            text.Append(piece);
        return text.Append(random.Next(2) == 0 ? Pick(random, samples) : string.Empty).ToString();
    }

    // As a report could print it, with any number of digits.
    private static string Figure(Random random)
    {
        var whole = string.Concat(Enumerable.Range(0, random.Next(18)).Select(_ => random.Next(10)));
        var fraction = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(10)));
        var text = Pick(random, ["", "£", "-", "−£", "£-", "+", "£ "]) + whole + (random.Next(2) == 0 ? "." + fraction : string.Empty)
            + Pick(random, ["", "k", " m", "bn", "p", " thousand", "%", "0000000000"]);
        return random.Next(5) == 0 ? $"({text})" : text;
    }
}
