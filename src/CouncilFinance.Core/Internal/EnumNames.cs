using System.Text.Json;

namespace CouncilFinance.Internal;

/// <summary>The names of an enum's members as JSON and printed tables write them: service-reduction.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly (string Name, TEnum Value)[] Members =
        Enum.GetValues<TEnum>().Select(value => (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), value)).ToArray();

    public static string Permitted { get; } = string.Join(", ", Members.Select(member => $"'{member.Name}'"));

    public static string Of(TEnum value)
    {
        foreach (var member in Members)
        {
            if (EqualityComparer<TEnum>.Default.Equals(member.Value, value))
                return member.Name;
        }

        return string.Join('/', Members.Where(member => ToInt(member.Value) != 0 && value.HasFlag(member.Value)).Select(member => member.Name));
    }

    public static TEnum Parse(string text)
    {
        var value = 0;
        foreach (var part in text.Split('/'))
        {
            var at = Array.FindIndex(Members, member => string.Equals(member.Name, part, StringComparison.Ordinal));
            if (at < 0 || (part.Length != text.Length && !IsFlags))
                throw new JsonException($"{Texts.Quote(text)} is not a {typeof(TEnum).Name}: it is one of {Permitted}.");
            value |= ToInt(Members[at].Value);
        }

        return (TEnum)Enum.ToObject(typeof(TEnum), value);
    }

    private static bool IsFlags => typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);

    private static int ToInt(TEnum value) => (int)(object)value;
}
