namespace CouncilFinance.Internal;

/// <summary>What to store of a type that is not stored itself, for the message of <see cref="NotStoredJsonConverter"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class StoreInsteadAttribute(string what) : Attribute
{
    /// <summary>It follows "store": the cash flows and the convention.</summary>
    public string What { get; } = what;
}
