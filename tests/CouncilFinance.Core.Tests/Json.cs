using System.Text.Json;

namespace CouncilFinance.Tests;

/// <summary>JSON as a user without any settings writes and reads it.</summary>
internal static class Json
{
    public static string Of<T>(T value) => JsonSerializer.Serialize(value);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json) ?? throw new JsonException("null");

    public static T RoundTrip<T>(T value) => Read<T>(Of(value));
}
