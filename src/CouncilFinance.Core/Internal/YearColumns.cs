using System.Text.Json;

namespace CouncilFinance.Internal;

/// <summary>The columns of a series in the order in which they are read from JSON, each the year after the one before.</summary>
internal sealed class YearColumns<T>
    where T : notnull
{
    private readonly List<T> _values = [];
    private FinancialYearRange _first;
    private FinancialYearRange _last;

    /// <exception cref="JsonException">The name is not that of the next year.</exception>
    public void Add(string name, T value)
    {
        _last = Next(name);
        if (_values.Count == 0)
            _first = _last;
        _values.Add(value);
    }

    /// <exception cref="JsonException">There are no columns.</exception>
    public YearSeries<T> ToSeries() =>
        _values.Count > 0
            ? YearSeries<T>.Holding(_first.Spanning(_last), _values.ToArray())
            : throw new JsonException("A series of years has a value for at least one year; there is none.");

    private FinancialYearRange Next(string name)
    {
        if (!FinancialYearRange.TryParse(name, out var column) || column.Count != 1)
            throw new JsonException($"{Texts.Quote(name)} is not a column of years: {FinancialYear.PermittedText}, and the last may end in ' and after'.");
        if (_values.Count > 0 && (_last.IsOpenEnded || column.First.YearsSince(_last.First) != 1))
            throw new JsonException($"Years follow one another in order, each once; after '{_last}' comes {Texts.Quote(name)}.");
        return column;
    }
}
