namespace CouncilFinance.Tests.Documentation;

public sealed class LinkTests
{
    [Fact]
    public void Links_lead_to_files_and_headings_that_exist() =>
        Offenders.None("Links that lead nowhere", Pages.All.SelectMany(page => MarkdownLinks.Broken(Repository.Root, page)));

    [Fact]
    public void Links_that_lead_nowhere_are_found()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docs/guide/Money and rounding.md", "# Money & rounding\n\n## `Times` rounds\n\n## Nil\n## Nil\n");
        folder.Write("LICENCE", "");
        var page = folder.Write("README.md", """
            [a](docs/guide/Money%20and%20rounding.md) [b](docs/guide/Money%20and%20rounding.md#money--rounding)
            [c](LICENCE) [d](docs/guide) [e](#here-and-there) ![f](missing.svg "Title")
            [g](docs/guide/Money%20and%20rounding.md#times-rounds) [h](docs/guide/Money%20and%20rounding.md#nil-1)
            [i](docs/guide/Money%20and%20rounding.md#nil-2) [j](#nowhere)
            `[k](code.md)` [l](mailto:someone) [m]
            ```text
            [n](fenced.md)
            ```
            ## Here and [there](LICENCE)
            [m]: gone.md
            """);

        Assert.Equal(
            ["README.md:2 missing.svg", "README.md:4 docs/guide/Money%20and%20rounding.md#nil-2", "README.md:4 #nowhere", "README.md:10 gone.md"],
            MarkdownLinks.Broken(folder.Path, page));
    }
}
