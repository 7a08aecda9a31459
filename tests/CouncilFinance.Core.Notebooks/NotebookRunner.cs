using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace CouncilFinance.Notebooks;

/// <summary>Runs the C# cells of a notebook from top to bottom, as a kernel would, against one assembly of the library.</summary>
/// <remarks>The console is swapped meanwhile, so nothing else may write to it.</remarks>
public sealed class NotebookRunner(string assembly)
{
    private readonly ScriptOptions _options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp12)
        .WithMetadataResolver(new PackageResolver(assembly))
        .WithReferences(Framework)
        .WithImports("System", "System.Linq", "System.Collections.Generic");

    private static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(IsManaged)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The notebook with what its cells give now.</summary>
    /// <exception cref="NotebookException">A cell does not compile or throws.</exception>
    public async Task<Notebook> Run(Notebook stored)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // of this run alone, so that a number a cell prints is the same everywhere
        var now = stored.WithoutOutputs();
        ScriptState<object>? state = null;
        foreach (var (cell, index) in now.Cells.Where(cell => cell.IsCode).Select((cell, index) => (cell, index)))
        {
            var console = Console.Out;
            using var printed = new StringWriter();
            Console.SetOut(printed);
            try
            {
                state = state is null ? await CSharpScript.RunAsync(cell.Source, _options) : await state.ContinueWithAsync(cell.Source, _options);
            }
            catch (CompilationErrorException failure)
            {
                var first = failure.Diagnostics[0];
                throw new NotebookException(
                    $"Cell '{cell.Id}', line {first.Location.GetLineSpan().StartLinePosition.Line + 1}, does not compile: {first.GetMessage(CultureInfo.InvariantCulture)}", failure);
            }
            catch (Exception failure) when (failure is not NotebookException)
            {
                throw new NotebookException($"Cell '{cell.Id}' throws {failure.GetType().Name}: {failure.Message}", failure);
            }
            finally
            {
                Console.SetOut(console);
            }

            cell.ExecutionCount = index + 1;
            cell.Outputs = CellOutputs.Of(printed.ToString(), state.ReturnValue, index + 1);
        }

        return now;
    }

    /// <summary>Where what a notebook holds is not what its cells give now; empty where it is.</summary>
    /// <exception cref="NotebookException">A cell does not compile or throws.</exception>
    public async Task<IReadOnlyList<string>> Differences(Notebook stored)
    {
        var now = await Run(stored);
        return
        [
            .. stored.Cells.Zip(now.Cells)
                .Where(pair => pair.First.IsCode && !JsonNode.DeepEquals(pair.First.Outputs, pair.Second.Outputs))
                .Select(pair => $"Cell '{pair.First.Id}' {FirstDifference(pair.First.OutputText.Split('\n'), pair.Second.OutputText.Split('\n'))}"),
        ];
    }

    private static string FirstDifference(string[] held, string[] given)
    {
        var line = Enumerable.Range(0, Math.Max(held.Length, given.Length)).FirstOrDefault(at => held.ElementAtOrDefault(at) != given.ElementAtOrDefault(at));
        return $"gives, on line {line + 1} of its output,\n{given.ElementAtOrDefault(line)}\nwhere the notebook holds\n{held.ElementAtOrDefault(line)}";
    }

    private static bool IsManaged(string file)
    {
        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
