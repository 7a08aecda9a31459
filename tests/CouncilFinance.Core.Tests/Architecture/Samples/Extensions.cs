namespace CouncilFinance.Tests.Architecture.Samples;

/// <summary>A sample for <see cref="PublicApi"/>.</summary>
public static class Extensions
{
    public const string Sign = "£";

    public static event EventHandler<string?>? Happened;

    public static Dictionary<string, T?>? Index<T>(this IEnumerable<T> items, in Amount least, ref int count) where T : class, new()
    {
        count += (int)least.Pounds;
        Happened?.Invoke(null, null);
        return items.Any() ? null : [];
    }
}
