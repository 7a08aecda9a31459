using System.Globalization;
using System.Text.Json;

namespace CouncilFinance.Internal;

/// <summary>The names of an enum's members as JSON and printed tables write them: service-reduction.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly (string Name, TEnum Value)[] Members =
        Enum.GetValues<TEnum>().Select(value => (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), value)).ToArray();

    private static readonly bool IsFlags = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);

    public static string Permitted { get; } = string.Join(", ", Members.Select(member => $"'{member.Name}'"));

    /// <exception cref="ArgumentOutOfRangeException">No member, nor members of a flags enum together, have the value.</exception>
    public static string Of(TEnum value)
    {
        foreach (var member in Members)
        {
            if (EqualityComparer<TEnum>.Default.Equals(member.Value, value))
                return member.Name;
        }

        var set = Members.Where(member => Number(member.Value) != 0 && value.HasFlag(member.Value)).ToList();
        return IsFlags && set.Aggregate(0L, (all, member) => all | Number(member.Value)) == Number(value)
            ? string.Join('/', set.Select(member => member.Name))
            : throw Enums.Undefined(value, nameof(value));
    }

    public static TEnum Parse(string text)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, text, StringComparison.Ordinal))
                return member.Value;
        }

        var value = 0L;
        var parts = text.Split('/');
        foreach (var part in parts)
        {
            var at = Array.FindIndex(Members, member => string.Equals(member.Name, part, StringComparison.Ordinal));
            var isNew = at >= 0 && (parts.Length == 1 || (IsFlags && (Number(Members[at].Value) & ~value) != 0));
            if (!isNew)
                throw new JsonException($"{Texts.Quote(text)} is not {Texts.Article(typeof(TEnum).Name).ToLowerInvariant()} {typeof(TEnum).Name}: it is one of {Permitted}{(IsFlags ? ", or several joined by '/'" : string.Empty)}.");
            value |= Number(Members[at].Value);
        }

        return (TEnum)Enum.ToObject(typeof(TEnum), value);
    }

    private static long Number(TEnum value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
