namespace CouncilFinance.Tests.Documentation;

/// <summary>The tests that swap the console's output; xunit runs them when no other test runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SwappedConsole
{
    public const string Name = "Swapped console";
}
