using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>What several types of this room write and read alike.</summary>
internal static class TransitionJson
{
    public const string Unit = "unit";

    private static readonly AuthorityJsonConverter AuthorityConverter = new();

    public static void WriteAuthorities(Utf8JsonWriter writer, string name, IEnumerable<Authority> authorities, JsonSerializerOptions options)
    {
        writer.WriteStartArray(name);
        foreach (var authority in authorities)
            AuthorityConverter.Write(writer, authority, options);
        writer.WriteEndArray();
    }

    public static Authority[] Authorities(this JsonObjectReader properties, string name) =>
        [.. properties.OptionalItems(name).Each(name, AuthorityJsonConverter.Read)];
}
