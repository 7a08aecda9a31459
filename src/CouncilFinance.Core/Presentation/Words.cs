using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Presentation;

/// <summary>Words for what has no text of its own.</summary>
internal static class Words
{
    /// <summary>The name of an enum's member as a person writes it: Explained by rounding.</summary>
    public static string Of(Enum value)
    {
        var words = string.Join(", ", value.ToString().Split(", ").Select(name => JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ')));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A key that lines are grouped by.</summary>
    public static string OfKey<TKey>(TKey key) => key is Enum value ? Of(value) : Invariant.Text(key) is { Length: > 0 } text ? text : "Not stated";

    /// <summary>What the note of a place in a list is known by: a to z, aa and on.</summary>
    public static string Letter(int index) => (index < 26 ? string.Empty : Letter((index / 26) - 1)) + (char)('a' + (index % 26));

    /// <summary>A share as a percentage to two places.</summary>
    public static string Percent(decimal share) => Invariant.Text(share * 100m, "0.##") + "%";
}
