using System.Collections.Immutable;
using System.Text;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Comma-separated text read once from its start. A field in quotation marks may go on in the next line; the break reads as a space.</summary>
/// <param name="text">The text, its lines ending in line feeds.</param>
internal sealed class CommaSeparated(string text)
{
    private int _at;
    private int _line = 1;

    public IEnumerable<PastedLine> Lines()
    {
        while (true)
        {
            var number = _line;
            var fields = ImmutableArray.CreateBuilder<PastedField>();
            fields.Add(Field(number));
            while (IsAt(','))
            {
                _at++;
                fields.Add(Field(number));
            }

            yield return new PastedLine(number, fields.ToImmutable());
            if (_at == text.Length)
                yield break;
            _at++;
            _line++;
        }
    }

    /// <summary>Takes a field, up to the comma or the line feed after it.</summary>
    private PastedField Field(int number)
    {
        SkipSpace();
        if (IsAt('"'))
            return new PastedField(Quoted(number).Trim(), IsWhole: true);
        var start = _at;
        var length = text.AsSpan(_at).IndexOfAny(',', '\n');
        _at = length < 0 ? text.Length : _at + length;
        return new PastedField(text[start.._at].Trim(), IsWhole: false);
    }

    private string Quoted(int number)
    {
        var field = new StringBuilder();
        for (_at++; ; _at++)
        {
            if (_at == text.Length)
                throw new PastedLine(number, []).Wrong("has a quotation mark that is not closed.");
            if (text[_at] == '\n')
                _line++;
            var isDoubled = text[_at] == '"' && _at + 1 < text.Length && text[_at + 1] == '"';
            if (text[_at] == '"' && !isDoubled)
                break;
            field.Append(text[_at] == '\n' ? ' ' : text[_at]);
            if (isDoubled)
                _at++;
        }

        _at++;
        SkipSpace();
        return _at == text.Length || IsAt(',') || IsAt('\n')
            ? field.ToString()
            : throw new PastedLine(number, []).Wrong($"has text after a closing quotation mark, {Texts.Quote(text.AsSpan(_at))}; one within a field is written twice.");
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] != '\n' && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private bool IsAt(char character) => _at < text.Length && text[_at] == character;
}
