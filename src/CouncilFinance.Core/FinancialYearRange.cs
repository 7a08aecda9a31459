using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A run of financial years, written 2015/16 to 2017/18; its last column may stand for every later year as well.</summary>
/// <remarks>
/// <para>Two runs are equal when they have the same first and last year and the same kind of ending. Runs have no order.
/// For one year use <see cref="FinancialYear"/>; for a value in each year, <see cref="YearSeries{T}"/>.</para>
/// <para>Tables may end in an open column, "2020/21 and after" or "2018/19 ongoing": <see cref="IsOpenEnded"/> then says that the last
/// year stands for itself and for every year after. A run has at least one year; enumerating gives one year per column.</para>
/// <para>The default value is the single year 2000/01. In JSON a run is a string: "2015/16 to 2018/19 and after".</para>
/// </remarks>
[JsonConverter(typeof(FinancialYearRangeJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct FinancialYearRange : IEquatable<FinancialYearRange>, IReadOnlyList<FinancialYear>, ISpanParsable<FinancialYearRange>
{
    internal const string PermittedText =
        "a run of financial years is written 2015/16 to 2017/18, the earlier one first, or 2015/16 alone, from 1900/01 to 9998/99, with 'and after' or 'ongoing' at the end where the last column is open";

    private const string OpenEnding = " and after";
    private const string OngoingEnding = " ongoing";
    private const string Joint = " to ";

    private readonly short _furtherYears;

    /// <summary>The run from a first year to a last year, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first.</exception>
    public FinancialYearRange(FinancialYear first, FinancialYear last)
        : this(first, last, isOpenEnded: false)
    {
    }

    private FinancialYearRange(FinancialYear first, FinancialYear last, bool isOpenEnded)
    {
        if (last < first)
            throw Errors.OutOfRange(nameof(last), last, $"A run of years ends in its first year, {first}, or later; {last} is before it.");
        First = first;
        _furtherYears = (short)last.YearsSince(first);
        IsOpenEnded = isOpenEnded;
    }

    /// <summary>The first year.</summary>
    public FinancialYear First { get; }

    /// <summary>The last year; where the run is open-ended, the year its last column starts with.</summary>
    public FinancialYear Last => First.PlusYears(_furtherYears);

    /// <summary>Whether the last column stands for its year and every year after.</summary>
    public bool IsOpenEnded { get; }

    /// <summary>The number of columns: years from first to last.</summary>
    public int Count => _furtherYears + 1;

    /// <summary>The year of a column, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not from 0 to <see cref="Count"/> − 1.</exception>
    public FinancialYear this[int index] =>
        index >= 0 && index < Count
            ? First.PlusYears(index)
            : throw Errors.OutOfRange(nameof(index), index, $"{this} has columns 0 to {Invariant.Text(Count - 1)}; {Invariant.Text(index)} is not one.");

    /// <summary>The run of a number of years from a first one: <c>Starting(new FinancialYear(2015), 3)</c> is 2015/16 to 2017/18.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not at least 1, or the run would pass 9998/99.</exception>
    public static FinancialYearRange Starting(FinancialYear first, int count) =>
        count >= 1
            ? new FinancialYearRange(first, first.PlusYears(count - 1))
            : throw Errors.OutOfRange(nameof(count), count, $"A run of years has at least one; {Invariant.Text(count)} is not that.");

    /// <summary>The same columns with the last standing for every later year as well.</summary>
    public FinancialYearRange AndAfter() => new(First, Last, isOpenEnded: true);

    /// <summary>The same columns with the last standing for its own year only.</summary>
    public FinancialYearRange WithoutLaterYears() => new(First, Last, isOpenEnded: false);

    /// <summary>Whether a year is in the run; an open-ended run holds every year from its first.</summary>
    public bool Contains(FinancialYear year) => year >= First && (year <= Last || IsOpenEnded);

    /// <summary>Whether every year of another run is in this one.</summary>
    public bool Contains(FinancialYearRange other) =>
        other.First >= First && (IsOpenEnded || (other.Last <= Last && !other.IsOpenEnded));

    /// <summary>The column of a year, counted from 0, or −1 where the year has no column of its own.</summary>
    public int IndexOf(FinancialYear year) => year >= First && year <= Last ? year.YearsSince(First) : -1;

    /// <summary>The shortest run that holds both, open-ended where either is.</summary>
    public FinancialYearRange Spanning(FinancialYearRange other) =>
        new(First < other.First ? First : other.First, Last > other.Last ? Last : other.Last, IsOpenEnded || other.IsOpenEnded);

    /// <summary>Whether both runs are the same.</summary>
    public static bool operator ==(FinancialYearRange left, FinancialYearRange right) => left.Equals(right);

    /// <summary>Whether the runs differ.</summary>
    public static bool operator !=(FinancialYearRange left, FinancialYearRange right) => !left.Equals(right);

    /// <summary>Reads a run written 2015/16 to 2017/18, 2015/16 – 2017/18, 2015/16, 2015/16 to 2018/19 and after, or 2018/19 ongoing.</summary>
    /// <exception cref="FormatException">The text is not a run of years, or it runs backwards.</exception>
    public static FinancialYearRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, null);
    }

    /// <summary>Reads a run as <see cref="Parse(string)"/> does, and says whether it could. Never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FinancialYearRange years) => TryParse(text.AsSpan(), null, out years);

    /// <inheritdoc cref="Parse(string)"/>
    public static FinancialYearRange Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static FinancialYearRange Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var years) ? years : throw new FormatException($"{Texts.Quote(s)} is not a run of years: {PermittedText}.");

    /// <inheritdoc cref="TryParse(string?, out FinancialYearRange)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FinancialYearRange result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out FinancialYearRange)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FinancialYearRange result)
    {
        result = default;
        var text = s.Trim();
        var open = TakeEnding(ref text, OpenEnding) || TakeEnding(ref text, OngoingEnding);
        var firstText = text.Length > FinancialYear.TextLength ? text[..FinancialYear.TextLength] : text;
        if (!FinancialYear.TryParse(firstText, provider, out var first) || !TakeJoint(text[firstText.Length..], out var lastText))
            return false;
        var last = first;
        if (!lastText.IsEmpty && (!FinancialYear.TryParse(lastText, provider, out last) || last < first))
            return false;

        result = new FinancialYearRange(first, last, open);
        return true;
    }

    /// <summary>The run as it is written: 2015/16 to 2017/18, 2015/16, 2018/19 and after.</summary>
    public override string ToString() =>
        (Count == 1 ? First.ToString() : First + Joint + Last) + (IsOpenEnded ? OpenEnding : string.Empty);

    /// <inheritdoc/>
    public bool Equals(FinancialYearRange other) =>
        First == other.First && _furtherYears == other._furtherYears && IsOpenEnded == other.IsOpenEnded;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FinancialYearRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, _furtherYears, IsOpenEnded);

    /// <summary>The years of the columns, first to last.</summary>
    public IEnumerator<FinancialYear> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return First.PlusYears(index);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A longer run, once it is known to hold every column of this one.</summary>
    internal FinancialYearRange WidenedTo(FinancialYearRange years) =>
        years.IndexOf(First) >= 0 && years.IndexOf(Last) >= 0 && years.Contains(this)
            ? years
            : throw Errors.OutOfRange(nameof(years), years, $"A longer run holds every year of {this}; {years} does not.");

    // Nothing, " to " or a dash: what may stand between two years written in full, and what follows it.
    private static bool TakeJoint(ReadOnlySpan<char> text, out ReadOnlySpan<char> after)
    {
        var joined = text.StartsWith(Joint, StringComparison.Ordinal);
        var dashed = !joined && text.TrimStart() is ['-' or '–', ..];
        after = joined ? text[Joint.Length..] : dashed ? text.TrimStart()[1..].TrimStart() : default;
        return text.IsEmpty || !after.IsEmpty;
    }

    private static bool TakeEnding(ref ReadOnlySpan<char> text, string ending)
    {
        var found = text.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        if (found)
            text = text[..^ending.Length];
        return found;
    }
}
