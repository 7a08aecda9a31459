using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The source generators that come with the SDK, such as that of System.Text.Json.</summary>
internal static class FrameworkGenerators
{
    public static IReadOnlyList<ISourceGenerator> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder(), "*.dll")
            .SelectMany(path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp)),
    ];

    private static string Folder()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var packs = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref");
        var newest = Directory.EnumerateDirectories(packs).MaxBy(path => Version.Parse(Path.GetFileName(path).Split('-')[0]))!;
        return Path.Combine(newest, "analyzers", "dotnet", "cs");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
