using System.Text.Json;

namespace CouncilFinance.Internal;

/// <summary>Exceptions whose text is the same in every culture.</summary>
internal static class Errors
{
    private const string ParameterSuffix = " (Parameter '";

    /// <summary>The offending value goes in as text: the framework would write a number or a day in the caller's culture.</summary>
    public static ArgumentOutOfRangeException OutOfRange<T>(string? name, T value, string message) => new(name, Invariant.Text(value), message);

    /// <summary>A value made from what JSON said, or the error that says what is wrong with it.</summary>
    public static T MadeFromJson<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is ArgumentException or ContradictionException)
        {
            throw InJson(error);
        }
    }

    /// <summary>What is wrong with JSON, from the error that its values gave.</summary>
    public static JsonException InJson(Exception error, string? place = null)
    {
        var end = error.Message.IndexOf(ParameterSuffix, StringComparison.Ordinal);
        var message = end < 0 ? error.Message : error.Message[..end];
        return new JsonException(place is null ? message : $"In {place}: {message}", error);
    }
}
