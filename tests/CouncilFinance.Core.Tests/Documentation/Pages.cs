namespace CouncilFinance.Tests.Documentation;

/// <summary>The Markdown pages of the repository.</summary>
internal static class Pages
{
    /// <summary>The pages whose links must hold.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. AtRoot("README.md"), .. AtRoot("CHANGELOG.md"), .. Below("docs")];

    /// <summary>The pages whose code must run.</summary>
    public static IReadOnlyList<string> WithSnippets { get; } =
        [.. AtRoot("README.md"), .. AtRoot(Path.Combine("docs", "package-readme.md")), .. Below(Path.Combine("docs", "guide"))];

    private static IEnumerable<string> AtRoot(string name) => File.Exists(Repository.Path(name)) ? [Repository.Path(name)] : [];

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(Repository.Path(folder))
            ? Directory.EnumerateFiles(Repository.Path(folder), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
}
