namespace CouncilFinance.Tests.Architecture;

public sealed class PublicApiTests
{
    private const string AcceptVariable = "ACCEPT_PUBLIC_API";

    private static readonly string Approved = Repository.Path("src", "CouncilFinance.Core", "PublicApi.txt");

    [Fact]
    public void Public_api_is_the_approved_one()
    {
        var actual = PublicApi.Of(typeof(Money).Assembly);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            TextFile.Write(Approved, actual);
        }

        var expected = File.Exists(Approved) ? TextFile.Read(Approved) : "";
        Offenders.None(
            $"The public API differs from {Repository.Relative(Approved)}; once reviewed, run the tests with {AcceptVariable}=1",
            ApiDifference.Between(expected, actual));
    }

    [Fact]
    public void Every_kind_of_member_has_its_line() =>
        Assert.Equal(
            """
            readonly record struct CouncilFinance.Tests.Architecture.Samples.Amount : IEquatable<Amount>
                Amount(decimal Pounds)
                const decimal Largest = 1.50m
                Stage? Stage { get; init; }
                decimal Pounds { get; init; }
                static Amount operator +(Amount left, Amount right)
                static bool TryParse(ReadOnlySpan<char> text, out Amount amount, Stage stage = Stage.Upper, decimal? most = null, Amount least = default)
                static explicit operator decimal(Amount amount)
                void Deconstruct(out decimal Pounds)

            static class CouncilFinance.Tests.Architecture.Samples.Extensions
                const string Sign = "£"
                static event EventHandler<string?>? Happened
                static Dictionary<string, T?>? Index<T>(this IEnumerable<T> items, in Amount least, ref int count) where T : class, new()

            interface CouncilFinance.Tests.Architecture.Samples.IParty<TSelf> : IComparable<TSelf> where TSelf : IParty<TSelf>
                Func<string, string?>? Namer { get; }
                static abstract TSelf None { get; }

            delegate TResult? CouncilFinance.Tests.Architecture.Samples.Pick<T, TResult>(T item) where TResult : class

            abstract class CouncilFinance.Tests.Architecture.Samples.Rule<T> where T : notnull
                protected Rule(T first)
                protected static readonly string?[] Names
                virtual IReadOnlyList<T?> Weights { get; }
                abstract decimal Share(string? party, params T[] weights)
                override string ToString()

            enum CouncilFinance.Tests.Architecture.Samples.Stage : byte
                Lower = 1
                Upper = 2
            """.ReplaceLineEndings("\n") + "\n",
            PublicApi.Of(typeof(PublicApiTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(Samples.Stage).Namespace)));

    [Fact]
    public void Difference_names_the_type_of_each_line_gone_or_new() =>
        Assert.Equal(
            ["- struct Money: decimal Pounds { get; }", "+ struct Money: decimal Pence { get; }"],
            ApiDifference.Between("struct Money\n    Money()\n    decimal Pounds { get; }\n", "struct Money\n    Money()\n    decimal Pence { get; }\n"));
}
