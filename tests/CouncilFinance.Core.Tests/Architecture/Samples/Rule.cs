namespace CouncilFinance.Tests.Architecture.Samples;

/// <summary>A sample for <see cref="PublicApi"/>.</summary>
public abstract class Rule<T> where T : notnull
{
    protected static readonly string?[] Names = [];

    protected Rule(T first) => _ = first;

    public virtual IReadOnlyList<T?> Weights => [];

    public abstract decimal Share(string? party, params T[] weights);

    public override string ToString() => "";
}
