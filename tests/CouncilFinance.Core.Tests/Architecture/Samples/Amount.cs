namespace CouncilFinance.Tests.Architecture.Samples;

/// <summary>A sample for <see cref="PublicApi"/>.</summary>
public readonly record struct Amount(decimal Pounds)
{
    public const decimal Largest = 1.50m;

    public Stage? Stage { get; init; }

    public static Amount operator +(Amount left, Amount right) => new(left.Pounds + right.Pounds);

    public static explicit operator decimal(Amount amount) => amount.Pounds;

    public static bool TryParse(
        ReadOnlySpan<char> text, out Amount amount, Stage stage = Samples.Stage.Upper, decimal? most = null, Amount least = default)
    {
        amount = least;
        return text.Length > (int)stage && most is null;
    }
}
