namespace CouncilFinance.Tests;

/// <summary>Bad input refused by exactly the documented exception, whose message says what was wrong and what is allowed.</summary>
internal static class Bad
{
    public static void Input<TException>(Func<object?> call, params string[] named)
        where TException : Exception
    {
        var error = Assert.Throws<TException>(() => call());
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
        if (error is ArgumentException argument)
            Assert.False(string.IsNullOrEmpty(argument.ParamName));
    }
}
