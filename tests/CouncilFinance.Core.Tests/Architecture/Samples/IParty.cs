namespace CouncilFinance.Tests.Architecture.Samples;

/// <summary>A sample for <see cref="PublicApi"/>.</summary>
public interface IParty<TSelf> : IComparable<TSelf> where TSelf : IParty<TSelf>
{
    static abstract TSelf None { get; }

    Func<string, string?>? Namer { get; }
}
