using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>What a key of a grouping is called in a legend.</summary>
internal static class ChartKeys
{
    /// <summary>An authority by its name, a case by its words, anything else by its text; a blank is not stated.</summary>
    public static string Label<TKey>(TKey key)
    {
        var text = key switch
        {
            Authority authority => authority.Name,
            Enum value => string.Join(" and ", value.ToString().Split(", ").Select(name => JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' '))),
            _ => Invariant.Text(key),
        };
        return ChartText.OneLine(text) is { Length: > 0 } line ? line : "not stated";
    }
}
