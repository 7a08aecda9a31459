namespace CouncilFinance.Tests.Documentation;

[Collection(SwappedConsole.Name)]
public sealed class SnippetTests
{
    public static TheoryData<string> PageNames => new(Pages.WithSnippets.Select(Repository.Relative));

    [Theory]
    [MemberData(nameof(PageNames))]
    public async Task Code_of_a_page_runs_and_prints_what_the_page_says(string page) =>
        await new SnippetRunner(page).Run(TextFile.Read(Repository.Path(page)));

    [Fact]
    public async Task Later_blocks_continue_earlier_ones_until_a_fresh_one() =>
        await Run("""
            ```csharp
            using CouncilFinance;
            var saved = Money.FromPounds(2);
            record Line(string Reference, Money Amount);
            ```

            ```csharp
            Console.WriteLine(new Line("AC1", saved + saved).Amount);
            ```

            ```text
            £4
            ```

            1. In a list:

               ```csharp fresh
               var saved = JsonSerializer.Serialize(new[] { 1, 2 }.Sum());
               Console.Write(saved + "\n\n  indented");
               ```

               ```text
               3

                 indented
               ```

            Text after prose is not compared.

            ```text
            Anything
            ```
            """);

    [Theory]
    [InlineData("```csharp\nvar a = 1;\nMoney b = a;\n```", "page.md:3 does not compile: The type or namespace name 'Money'")]
    [InlineData("```csharp\nusing CouncilFinance;\n```\n```csharp fresh\nMoney b;\n```", "page.md:5 does not compile: The type or namespace name 'Money'")]
    [InlineData("```csharp\nthrow new FormatException(\"no\");\n```", "page.md:2 throws FormatException: no")]
    [InlineData("```csharp\nConsole.WriteLine(1);\n```\n\n```text\n2\n```", "page.md:6 prints\n1\nwhere the page says\n2")]
    [InlineData("```csharp nocompile\nwrong\n```", "page.md:1 'csharp nocompile' is no block that runs")]
    [InlineData("```cs\nwrong\n```", "page.md:1 'cs ' is no block that runs")]
    [InlineData("~~~csharp\nint a = \"\";\n~~~", "page.md:2 does not compile")]
    public async Task Block_that_does_not_do_what_the_page_says_is_found(string markdown, string message)
    {
        var failure = await Assert.ThrowsAsync<SnippetException>(() => Run(markdown));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    private static Task Run(string markdown) => new SnippetRunner("page.md").Run(markdown);
}
