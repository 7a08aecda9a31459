using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A local authority financial year, 1 April to 31 March, written 2015/16.</summary>
/// <remarks>
/// Two years are equal when they start in the same calendar year; earlier years order first.
/// For a run of years use <see cref="FinancialYearRange"/>; for a value in each, <see cref="YearSeries{T}"/>.
/// Years run from 1900/01 to 9998/99. The default value is 2000/01. In JSON a year is the string "2015/16".
/// </remarks>
[JsonConverter(typeof(FinancialYearJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct FinancialYear :
    IEquatable<FinancialYear>, IComparable<FinancialYear>, IComparable, IComparisonOperators<FinancialYear, FinancialYear, bool>,
    IMinMaxValue<FinancialYear>, ISpanParsable<FinancialYear>, ISpanFormattable
{
    internal const string PermittedText = "a financial year is written 2015/16 or 2015-16, from 1900/01 to 9998/99";

    internal const int TextLength = 7;

    private const int Earliest = 1900;
    private const int Latest = 9998;

    // An offset, so that all-zero bits, which no constructor can forbid, are still a real year.
    private readonly short _yearsSince2000;

    /// <summary>The financial year that starts on 1 April of a calendar year: <c>new FinancialYear(2015)</c> is 2015/16.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start year is not from 1900 to 9998.</exception>
    public FinancialYear(int startYear)
    {
        if (startYear is < Earliest or > Latest)
            throw Errors.OutOfRange(nameof(startYear), startYear, $"A financial year starts in {Earliest} to {Latest}; {Decimals.Text(startYear)} is outside that.");
        _yearsSince2000 = (short)(startYear - 2000);
    }

    /// <summary>1900/01.</summary>
    public static FinancialYear MinValue => new(Earliest);

    /// <summary>9998/99.</summary>
    public static FinancialYear MaxValue => new(Latest);

    /// <summary>The calendar year it starts in: 2015 for 2015/16.</summary>
    public int StartYear => 2000 + _yearsSince2000;

    /// <summary>Its first day, 1 April.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>Its last day, 31 March.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The number of its days: 366 where its February has 29.</summary>
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The year after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This is the last year, 9998/99.</exception>
    public FinancialYear Next => PlusYears(1);

    /// <summary>The year before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This is the first year, 1900/01.</exception>
    public FinancialYear Previous => PlusYears(-1);

    /// <summary>The financial year a day falls in: 31 March 2016 falls in 2015/16.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in the years 1900/01 to 9998/99.</exception>
    public static FinancialYear Containing(DateOnly day)
    {
        var startYear = day.Month >= 4 ? day.Year : day.Year - 1;
        return startYear is >= Earliest and <= Latest
            ? new FinancialYear(startYear)
            : throw Errors.OutOfRange(nameof(day), day, $"A day is in the years {MinValue} to {MaxValue}; {Invariant.Text(day)} is not.");
    }

    /// <summary>Whether a day falls in this year.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>The year a number of years later, or earlier where the number is negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is not from 1900/01 to 9998/99.</exception>
    public FinancialYear PlusYears(int years)
    {
        var startYear = (long)StartYear + years;
        return startYear is >= Earliest and <= Latest
            ? new FinancialYear((int)startYear)
            : throw Errors.OutOfRange(
                nameof(years), years, $"{this} with {Decimals.Text(years)} years added is outside {MinValue} to {MaxValue}.");
    }

    /// <summary>How many years this is after another: 2 for 2017/18 since 2015/16.</summary>
    public int YearsSince(FinancialYear other) => _yearsSince2000 - other._yearsSince2000;

    /// <summary>The run of years from this one to a last one, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before this one.</exception>
    public FinancialYearRange To(FinancialYear last) => new(this, last);

    /// <summary>Whether both are the same year.</summary>
    public static bool operator ==(FinancialYear left, FinancialYear right) => left.Equals(right);

    /// <summary>Whether they are different years.</summary>
    public static bool operator !=(FinancialYear left, FinancialYear right) => !left.Equals(right);

    /// <summary>Whether the left year is earlier.</summary>
    public static bool operator <(FinancialYear left, FinancialYear right) => left._yearsSince2000 < right._yearsSince2000;

    /// <summary>Whether the left year is later.</summary>
    public static bool operator >(FinancialYear left, FinancialYear right) => left._yearsSince2000 > right._yearsSince2000;

    /// <summary>Whether the left year is the same or earlier.</summary>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left._yearsSince2000 <= right._yearsSince2000;

    /// <summary>Whether the left year is the same or later.</summary>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left._yearsSince2000 >= right._yearsSince2000;

    /// <summary>Reads a year written 2015/16 or 2015-16. A suffix that is not the next year, as in 2011/13, is refused.</summary>
    /// <exception cref="FormatException">The text is not a financial year.</exception>
    public static FinancialYear Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, null);
    }

    /// <summary>Reads a year whose century is left out, 11-12 or 11/12, as well as one written in full.</summary>
    /// <param name="text">The text.</param>
    /// <param name="century">The calendar year its century starts in: 2000.</param>
    /// <exception cref="FormatException">The text is not a financial year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The century is not a multiple of 100 from 1900 to 9900.</exception>
    public static FinancialYear ParseShort(string text, int century)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (century is < Earliest or > Latest || century % 100 != 0)
            throw Errors.OutOfRange(nameof(century), century, $"A century starts in a multiple of 100 from 1900 to 9900; {Decimals.Text(century)} is not one.");
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length != TextLength - 2)
            return Parse(text, null);
        Span<char> full = stackalloc char[TextLength];
        (century / 100).TryFormat(full, out _, default, CultureInfo.InvariantCulture);
        trimmed.CopyTo(full[2..]);
        return TryParse(full, null, out var year) ? year : throw NotAYear(text);
    }

    /// <summary>Reads a year as <see cref="Parse(string)"/> does, and says whether it could. Never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FinancialYear year) => TryParse(text.AsSpan(), null, out year);

    /// <inheritdoc cref="Parse(string)"/>
    public static FinancialYear Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static FinancialYear Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var year) ? year : throw NotAYear(s);

    /// <inheritdoc cref="TryParse(string?, out FinancialYear)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FinancialYear result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out FinancialYear)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FinancialYear result)
    {
        result = default;
        var text = s.Trim();
        if (text.Length != TextLength || text[4] is not ('/' or '-' or '–')
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || start is < Earliest or > Latest || end != (start + 1) % 100)
        {
            return false;
        }

        result = new FinancialYear(start);
        return true;
    }

    /// <summary>The year as it is written: 2015/16.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <remarks>The format and the provider are ignored: a year has one written form.</remarks>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Create(CultureInfo.InvariantCulture, $"{StartYear:D4}/{(StartYear + 1) % 100:D2}");

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        const int Start = 4;
        const int Length = 7;
        charsWritten = 0;
        if (destination.Length < Length)
            return false;
        StartYear.TryFormat(destination, out _, "D4", CultureInfo.InvariantCulture);
        destination[Start] = '/';
        ((StartYear + 1) % 100).TryFormat(destination[(Start + 1)..], out _, "D2", CultureInfo.InvariantCulture);
        charsWritten = Length;
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(FinancialYear other) => _yearsSince2000.CompareTo(other._yearsSince2000);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        FinancialYear other => CompareTo(other),
        _ => throw new ArgumentException($"A financial year compares with a financial year, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(FinancialYear other) => _yearsSince2000 == other._yearsSince2000;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FinancialYear other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _yearsSince2000;

    private static FormatException NotAYear(ReadOnlySpan<char> text) => new($"{Texts.Quote(text)} is not a financial year: {PermittedText}.");
}
