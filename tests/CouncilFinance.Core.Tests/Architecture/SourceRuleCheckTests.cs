namespace CouncilFinance.Tests.Architecture;

/// <summary>Shows that each rule finds what breaks it, on invented sources.</summary>
public sealed class SourceRuleCheckTests
{
    [Fact]
    public void Conditions_and_regions_are_found() =>
        Assert.Equal(
            ["Money.cs:1 #region Sums", "Money.cs:3 #if DEBUG"],
            Rules("""
                #region Sums
                // An #if in prose, or "#if" in a text, is neither.
                #if DEBUG
                class Never;
                #endif
                class Money { string Text = "#if"; }
                #endregion
                """).ConditionsAndRegions());

    [Fact]
    public void Notes_of_unfinished_work_are_found() =>
        Assert.Equal(
            [$"Money.cs:1 {"TO"}{"DO"}", $"Money.cs:3 {"HA"}{"CK"}"],
            Rules($"// {"TO"}{"DO"}: the rest\nclass TODOs;\n/* a {"HA"}{"CK"} */").NotesOfUnfinishedWork());

    [Theory]
    [InlineData("double Rate() => 0;", "double")]
    [InlineData("decimal Rate() => (decimal)0.5;", "0.5")]
    [InlineData("decimal Rate() => (decimal)1e3;", "1e3")]
    [InlineData("decimal Rate() => (decimal)1f;", "1f")]
    [InlineData("object Rate() => default(System.Single);", "Single")]
    [InlineData("object Rate() => System.Double.Parse(\"1\");", "Double")]
    [InlineData("System.Collections.Generic.List<Half> Rate() => null;", "Half")]
    public void Binary_float_is_found(string member, string token)
    {
        var source = $"class Money {{\n{member} }}";

        Assert.Equal([$"Money.cs:2 {token}"], Rules(source).BinaryFloatsOutside("Appraisal"));
        Assert.Empty(Rules(source, "Appraisal/Rate.cs").BinaryFloatsOutside("Appraisal"));
    }

    [Theory]
    [InlineData("decimal Rate() => 0.5m; // no double here")]
    [InlineData("string Text => \"double\";")]
    [InlineData("int Only(int[] lines) => lines.Single();")]
    public void What_only_looks_like_a_binary_float_is_let_be(string member) =>
        Assert.Empty(Rules($"class Money {{ {member} }}").BinaryFloatsOutside("Appraisal"));

    [Fact]
    public void File_of_more_than_330_lines_is_found()
    {
        Assert.Empty(Rules(string.Concat(Enumerable.Repeat("\n", 299)) + "class Money;\n").LongFiles());
        Assert.Equal(
            ["Money.cs:331 is over 330 lines"], Rules(string.Concat(Enumerable.Repeat("\n", 330)) + "class Money;\n").LongFiles());
    }

    [Theory]
    [InlineData("class Organizer;", "Organizer")]
    [InlineData("class Money { int Color; }", "Color")]
    [InlineData("class Money { void Analyze() { } }", "Analyze")]
    [InlineData("class Money { int Sum(int centered) => 0; }", "centered")]
    [InlineData("class Money { void Sum() { var normalized = 1; } }", "normalized")]
    [InlineData("enum Money { Serialized }", "Serialized")]
    [InlineData("namespace Council.Organization;", "Organization")]
    public void American_spelling_of_a_declared_name_is_found(string source, string name) =>
        Assert.Equal([$"Money.cs:1 {name}"], Rules(source).AmericanSpellings());

    [Theory]
    [InlineData("class Money { string Sum(string text) => text.Normalize(); }")]
    [InlineData("class Money : Writer { public override void Serialize() { } }")]
    [InlineData("using System.Text.Json.Serialization; class Money { JsonSerializerOptions Options; }")]
    [InlineData("class Organisation { int Colour, Centre; }")]
    public void British_spelling_and_names_of_others_are_let_be(string source) =>
        Assert.Empty(Rules(source).AmericanSpellings());

    private static SourceRules Rules(string source, string path = "Money.cs") => new([new SourceFile(path, source)]);
}
