using CouncilFinance.Fuzz;

namespace CouncilFinance.Tests.Fuzzing;

/// <summary>A sample of the cases that tests/CouncilFinance.Core.Fuzz runs a million of.</summary>
public sealed class ParserFuzzTests
{
    private const int Cases = 5_000;

    [Fact]
    public void Parsers_keep_their_laws_whatever_they_are_given()
    {
        var result = ParserFuzzer.Run(Cases, ParserFuzzer.DefaultSeed);

        Offenders.None("Parsers that break a law", result.Failures.Select(failure => failure.ToString()));
        Assert.Equal(Cases, result.Cases);
        Assert.All(result.Targets, target => Assert.True(target.Read > 0 && target.Refused > 0, $"{target.Name} reads some input and refuses some."));
    }
}
