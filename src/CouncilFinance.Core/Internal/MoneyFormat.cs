using System.Globalization;

namespace CouncilFinance.Internal;

/// <summary>How an amount is written: unit, decimal places, sign or brackets, with or without £ and suffix.</summary>
internal readonly struct MoneyFormat
{
    /// <summary>Room for the longest amount in any format: 15 digits, 5 commas, 16 places, brackets, £ and suffix.</summary>
    public const int LongestText = 64;

    private const int MostPlaces = 16;

    private static readonly string[] Pictures = Enumerable.Range(0, MostPlaces + 1).Select(places => "N" + places.ToString(CultureInfo.InvariantCulture)).ToArray();

    private readonly MoneyUnit _unit;
    private readonly int? _places;
    private readonly bool _brackets;
    private readonly bool _bare;

    private MoneyFormat(MoneyUnit unit, int? places, bool brackets, bool bare)
    {
        _unit = unit;
        _places = places;
        _brackets = brackets;
        _bare = bare;
    }

    public static MoneyFormat Parse(ReadOnlySpan<char> format)
    {
        if (format.IsEmpty || format is "G" or "g")
            return default;
        var unit = format[0] switch
        {
            'P' or 'p' => MoneyUnit.Pound,
            'K' or 'k' => MoneyUnit.Thousand,
            'M' or 'm' => MoneyUnit.Million,
            _ => throw Unknown(format),
        };
        var rest = format[1..];
        var brackets = rest.EndsWith("()", StringComparison.Ordinal);
        if (brackets)
            rest = rest[..^2];
        var places = 0;
        if (!rest.IsEmpty
            && (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out places) || places > MostPlaces))
        {
            throw Unknown(format);
        }

        return new MoneyFormat(unit, places, brackets, bare: char.IsLower(format[0]));
    }

    /// <summary>Writes the amount and returns its length; <paramref name="text"/> holds <see cref="LongestText"/>.</summary>
    public int Write(decimal pounds, Span<char> text)
    {
        var exact = _unit == MoneyUnit.Pound ? Decimals.Normalised(pounds) : pounds / _unit.InPounds();
        var places = _places ?? (exact.Scale is 1 ? 2 : exact.Scale);
        var shown = decimal.Round(exact, places, MidpointRounding.AwayFromZero);
        var length = 0;
        if (shown < 0m)
            text[length++] = _brackets ? '(' : '-';
        if (!_bare)
            text[length++] = '£';
        Math.Abs(shown).TryFormat(text[length..], out var written, Pictures[places], CultureInfo.InvariantCulture);
        length += written;
        if (!_bare && _unit != MoneyUnit.Pound)
            text[length++] = _unit == MoneyUnit.Thousand ? 'k' : 'm';
        if (shown < 0m && _brackets)
            text[length++] = ')';
        return length;
    }

    private static FormatException Unknown(ReadOnlySpan<char> format) =>
        new($"{Texts.Quote(format)} is not a format for money: it is G, or one of P, K, M, p, k, m, " +
            $"then decimal places from 0 to {MostPlaces} if any, then () for brackets, as in M1 or k().");
}
