namespace CouncilFinance.Tests.Architecture;

/// <summary>A source file of the library.</summary>
/// <param name="Path">The path below the library's folder, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string Library = Repository.Path("src", "CouncilFinance.Core");

    public static IReadOnlyList<SourceFile> OfLibrary { get; } =
    [
        .. Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Select(file => new SourceFile(System.IO.Path.GetRelativePath(Library, file).Replace('\\', '/'), TextFile.Read(file)))
            .Where(file => file.Folder is not ("bin" or "obj"))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The top-level folder; empty for a file at the root.</summary>
    public string Folder => FolderOf(Path);

    public static string FolderOf(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : "";
}
