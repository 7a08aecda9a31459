using System.Text.RegularExpressions;
using CouncilFinance.Notebooks;

namespace CouncilFinance.Tests.Documentation;

[Collection(SwappedConsole.Name)]
public sealed partial class NotebookTests
{
    private const string UpdateVariable = "UPDATE_NOTEBOOKS";
    private static readonly string Folder = Repository.Path("docs", "notebooks");
    private static readonly NotebookRunner Runner = new(typeof(Money).Assembly.Location);

    public static TheoryData<string> Names => new(Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Cells_give_what_the_notebook_holds(string name)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            TextFile.Write(FileOf(name), (await Runner.Run(Read(name))).ToString());
        }

        Offenders.None($"Cells of {name} (read what they give; {UpdateVariable}=1 stores it)", await Runner.Differences(Read(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Notebook_is_a_story_that_a_kernel_can_run(string name)
    {
        var notebook = Read(name);

        Assert.Equal("4.5", notebook.Format);
        Assert.Equal("C#", notebook.Language);
        Assert.Equal(notebook.ToString(), TextFile.Read(FileOf(name)));
        Assert.Equal(notebook.Cells.Count, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(notebook.Cells, cell => Assert.Matches("^[a-z0-9-]{1,64}$", cell.Id));
        Assert.StartsWith("# ", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.StartsWith("#r \"nuget: CouncilFinance.Core, ", notebook.Cells.First(cell => cell.IsCode).Source, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_in_bold_at_the_top_are_among_what_the_cells_give(string name)
    {
        var notebook = Read(name);
        var given = string.Concat(notebook.Cells.Where(cell => cell.IsCode).Select(cell => cell.OutputText));
        var figures = Bold().Matches(notebook.Cells[0].Source).Select(bold => bold.Groups["text"].Value).Where(text => text.Any(char.IsDigit)).ToList();

        Assert.NotEmpty(figures);
        Offenders.None($"Figures at the top of {name} that no cell gives", figures.Where(figure => !given.Contains(figure, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Notebook_is_listed_and_has_a_program_beside_it(string name)
    {
        Assert.Contains($"]({name}.ipynb)", TextFile.Read(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.Path("docs", "examples", $"{name}.cs")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_of_a_notebook_lead_somewhere(string name)
    {
        var links = Read(name).Cells.Where(cell => !cell.IsCode).SelectMany(cell => Link().Matches(cell.Source)).Select(link => link.Groups["path"].Value);

        Offenders.None($"Links of {name} that lead nowhere", links.Where(path => !File.Exists(Path.Combine(Folder, path))));
    }

    [Fact]
    public async Task What_a_cell_prints_and_shows_is_stored_by_its_kind()
    {
        var notebook = await Runner.Run(Of(
            "Console.WriteLine(\"a\");\nConsole.Write(\"b\");",
            "public sealed class Table { public string ToHtml() => \"<p>1</p>\"; }",
            "new Table()",
            "Console.WriteLine(\"a\");\n\"<svg>\\n</svg>\"",
            "1.5m",
            "var kept = 2;"));

        Assert.Equal(
            ["stdout:\na\nb", "", "text/html:\n<p>1</p>", "stdout:\na\n\nimage/svg+xml:\n<svg>\n</svg>\ntext/html:\n<svg>\n</svg>", "text/plain:\n1.5", ""],
            notebook.Cells.Select(cell => cell.OutputText));
        Assert.Equal([1, 2, 3, 4, 5, 6], notebook.Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task An_output_that_a_cell_no_longer_gives_is_found()
    {
        var stored = (await Runner.Run(Of("Console.Write(17_977);", "1 + 1"))).ToString();

        Assert.Empty(await Runner.Differences(Notebook.Parse(stored)));
        Assert.Equal(
            ["Cell 'c0' gives, on line 2 of its output,\n17977\nwhere the notebook holds\n17976"],
            await Runner.Differences(Notebook.Parse(stored.Replace("\"17977\"", "\"17976\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Money.Zero", "Cell 'c0', line 1, does not compile: The name 'Money' does not exist")]
    [InlineData("throw new FormatException(\"no\");", "Cell 'c0' throws FormatException: no")]
    [InlineData("#r \"nuget: CouncilFinance.Core, 0.0.9\"", "A cell refers to 'nuget: CouncilFinance.Core, 0.0.9', where the library is 'nuget: CouncilFinance.Core, ")]
    public async Task A_cell_that_does_not_run_is_named(string source, string message)
    {
        var failure = await Assert.ThrowsAsync<NotebookException>(() => Runner.Run(Of(source)));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    private static string FileOf(string name) => Path.Combine(Folder, $"{name}.ipynb");

    private static Notebook Read(string name) => Notebook.Parse(TextFile.Read(FileOf(name)));

    private static Notebook Of(params string[] cells) => Notebook.Parse(System.Text.Json.JsonSerializer.Serialize(new
    {
        cells = cells.Select((source, index) => new { cell_type = "code", id = $"c{index}", source, outputs = Array.Empty<object>() }),
    }));

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
