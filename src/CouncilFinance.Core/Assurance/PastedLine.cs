using System.Collections.Immutable;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>A line of pasted text: where it begins, counted from 1, and its fields.</summary>
internal sealed record PastedLine(int Number, ImmutableArray<PastedField> Fields)
{
    public bool IsBlank => Fields.All(field => field.IsBlank);

    public void RequireText()
    {
        if (Fields.FirstOrDefault(field => !field.IsBlank && !Texts.IsLabel(field.Text)) is { Text: { } odd })
            throw Wrong($"has a control character, or half of a character, in {Texts.Quote(odd)}.");
    }

    public FormatException Wrong(string what) => new($"Line {Invariant.Text(Number)} of the pasted table {what}");
}
