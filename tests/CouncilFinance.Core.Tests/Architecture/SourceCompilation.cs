using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The library's sources compiled in memory, with what the framework's source generators add.</summary>
internal static class SourceCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("CouncilFinance.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <exception cref="InvalidOperationException">The sources do not compile, so what they refer to cannot be known.</exception>
    public static Compilation Of(IEnumerable<SourceFile> sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Parsing, source.Path));
        var usings = CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing);
        var written = CSharpCompilation.Create("Library", [usings, .. trees], References.Value, Options);
        CSharpGeneratorDriver.Create(FrameworkGenerators.All, parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(written, out var compilation, out _);

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? compilation
            : throw new InvalidOperationException("The sources do not compile:\n" + string.Join('\n', errors.Take(10)));
    }
}
