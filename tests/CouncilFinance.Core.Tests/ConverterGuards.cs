using System.Text.Json;
using System.Text.Json.Serialization;

namespace CouncilFinance.Tests;

/// <summary>What a converter does when it is called by hand and wrongly.</summary>
internal static class ConverterGuards
{
    /// <summary>Without a writer it names the writer, and without a value, where there can be none, the value.</summary>
    public static void Check(JsonConverter converter)
    {
        var check = typeof(ConverterGuards).GetMethod(nameof(CheckTyped), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;
        check.MakeGenericMethod(converter.Type!).Invoke(null, [converter]);
    }

    private static void CheckTyped<T>(JsonConverter<T> converter)
    {
        Assert.Throws<ArgumentNullException>("writer", () => converter.Write(null!, default!, JsonSerializerOptions.Default));
        if (default(T) is not null)
            return;
        using var writer = new Utf8JsonWriter(Stream.Null);
        Assert.Throws<ArgumentNullException>("value", () => converter.Write(writer, default!, JsonSerializerOptions.Default));
    }
}
