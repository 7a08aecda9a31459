using System.Reflection;

namespace CouncilFinance.Tests;

/// <summary>Where the files of the repository lie, however the compiler maps the paths of its sources.</summary>
internal static class Repository
{
    public static string TestProject { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectDirectory").Value!;

    public static string Root { get; } = FolderWithSolution(new DirectoryInfo(TestProject));

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A path below the root as it is written in messages: relative, with forward slashes.</summary>
    public static string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The file that a compiler's path stands for: the longest tail of the path that exists below the root.</summary>
    public static string SourceFile(string compilerPath)
    {
        var parts = compilerPath.Split('/', '\\');
        return Enumerable.Range(0, parts.Length)
            .Select(skipped => Path(parts[skipped..]))
            .FirstOrDefault(path => path.StartsWith(Root, StringComparison.Ordinal) && File.Exists(path))
            ?? throw new FileNotFoundException($"No file below {Root} matches {compilerPath}.");
    }

    private static string FolderWithSolution(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start.FullName} holds a solution.");
    }
}
