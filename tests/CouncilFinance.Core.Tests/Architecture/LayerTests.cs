namespace CouncilFinance.Tests.Architecture;

public sealed class LayerTests
{
    private static readonly LayerChecker Checker = new(new Dictionary<string, int>
    {
        ["Apportionment"] = 1,
        ["Phasing"] = 2,
        ["Savings"] = 3,
        ["CrossCharges"] = 3,
        ["TransitionCosts"] = 3,
        ["Workforce"] = 3,
        ["Budgets"] = 4,
        ["Appraisal"] = 4,
        ["Assurance"] = 5,
        ["Presentation"] = 6,
    });

    [Fact]
    public void References_in_the_library_point_down_only() =>
        Offenders.None("References that do not point down", Checker.Violations(SourceFile.OfLibrary));

    [Theory]
    [InlineData("new CouncilFinance.Savings.Line().ToString()")]
    [InlineData("CouncilFinance.Savings.Line.Make().ToString()")]
    [InlineData("nameof(CouncilFinance.Savings.Line)")]
    [InlineData("typeof(System.Collections.Generic.List<CouncilFinance.Savings.Line>).Name")]
    [InlineData("default(CouncilFinance.Savings.Line[])?.ToString()")]
    public void Upward_reference_in_a_method_body_is_found(string expression) =>
        Assert.Equal(
            ["Money.cs:4 uses Line"],
            Violations(("Money.cs", $$"""
                namespace CouncilFinance;
                public static class Money
                {
                    public static string? Text() => {{expression}};
                }
                """)));

    [Theory]
    [InlineData("1.Doubled().ToString()", "extension method")]
    [InlineData("foreach (var digit in 12) { }", "extension enumerator")]
    [InlineData("var (tens, units) = 12;", "extension deconstruction")]
    [InlineData("_ = 12 is (1, 2);", "positional pattern")]
    [InlineData("await 12;", "extension awaiter")]
    [InlineData("_ = new System.Collections.Generic.Queue<int> { 12 };", "collection initialiser")]
    [InlineData("_ = from digit in 12 select digit;", "query operator")]
    public void Upward_reference_that_the_language_implies_is_found(string statement, string why)
    {
        var violations = Violations(
            ("Phasing/Profile.cs", $$"""
                using CouncilFinance.Savings;
                namespace CouncilFinance.Phasing;
                public static class Profile
                {
                    public static async System.Threading.Tasks.Task Run() { await System.Threading.Tasks.Task.Yield();
                        {{(statement.EndsWith(';') || statement.EndsWith('}') ? statement : statement + ";")}}
                    }
                }
                """),
            ("Savings/Extensions.cs", """
                namespace CouncilFinance.Savings;
                public static class Extensions
                {
                    public static int Doubled(this int number) => 2 * number;
                    public static System.Collections.Generic.IEnumerator<int> GetEnumerator(this int number) { yield return number; }
                    public static void Deconstruct(this int number, out int tens, out int units) => (tens, units) = (number / 10, number % 10);
                    public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this int number) => System.Threading.Tasks.Task.Delay(number).GetAwaiter();
                    public static void Add(this System.Collections.Generic.Queue<int> queue, int number) => queue.Enqueue(number);
                    public static int Select(this int number, System.Func<int, int> map) => map(number);
                }
                """));

        Assert.True(violations.Contains("Phasing/Profile.cs:6 uses Extensions"), why);
    }

    [Fact]
    public void Conversions_and_operators_through_inferred_types_are_found() =>
        Assert.Equal(
            ["Phasing/Profile.cs:5 uses Line", "Phasing/Profile.cs:6 uses Line"],
            Violations(
                ("Phasing/Profile.cs", """
                    namespace CouncilFinance.Phasing;
                    public sealed class Profile<T> where T : System.Numerics.IAdditionOperators<T, T, T>
                    {
                        public T Sum(T first, T second) => first + second;
                        public static implicit operator Profile<T>(CouncilFinance.Savings.Line line) => new();
                        public static Profile<decimal> Of() { var made = CouncilFinance.Savings.Line.Make(); return made; }
                    }
                    """)));

    [Fact]
    public void Rooms_of_one_layer_do_not_know_each_other() =>
        Assert.Equal(
            ["Workforce/Post.cs:2 uses Line"],
            Violations(("Workforce/Post.cs", "namespace CouncilFinance.Workforce;\npublic sealed record Post(CouncilFinance.Savings.Line Line);")));

    [Fact]
    public void Downward_and_inward_references_are_allowed() =>
        Assert.Empty(Violations(
            ("Assurance/Claim.cs", "namespace CouncilFinance.Assurance;\npublic sealed record Claim(CouncilFinance.Savings.Line Line, Claim? Other);"),
            ("Internal/Digits.cs", "namespace CouncilFinance.Internal;\ninternal sealed record Digits(CouncilFinance.Pence Pence);"),
            ("Pence.cs", "namespace CouncilFinance;\npublic sealed class Pence { internal CouncilFinance.Internal.Digits Digits => new(this); }")));

    [Fact]
    public void Folder_without_a_layer_is_found() =>
        Assert.Equal(
            ["Helpers/Odds.cs:1 lies in a folder without a layer", "Helpers/Odds.cs:1 uses Line"],
            Violations(("Helpers/Odds.cs", "public sealed record Odds(CouncilFinance.Savings.Line Line);")));

    [Fact]
    public void Sources_that_do_not_compile_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Violations(("Money.cs", "public sealed class Money : Nothing;")));

    private static IReadOnlyList<string> Violations(params (string Path, string Text)[] sources)
    {
        var line = new SourceFile(
            "Savings/Line.cs", "namespace CouncilFinance.Savings;\npublic sealed class Line { public static Line Make() => new(); }");
        return Checker.Violations([line, .. sources.Select(source => new SourceFile(source.Path, source.Text))]);
    }
}
