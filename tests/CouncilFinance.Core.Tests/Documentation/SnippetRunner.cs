using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace CouncilFinance.Tests.Documentation;

/// <summary>Runs the C# of a page from top to bottom, as one story, and compares what it prints.</summary>
/// <remarks>
/// A block of <c>csharp fresh</c> starts a new story. A block of <c>text</c> right after one of C# holds what that prints.
/// The console is swapped meanwhile, so no other test may run beside this.
/// </remarks>
internal sealed class SnippetRunner(string page)
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp12)
        .AddReferences(typeof(Money).Assembly, typeof(System.Text.Json.JsonSerializer).Assembly, typeof(Enumerable).Assembly)
        .AddImports("System", "System.Linq", "System.Collections.Generic", "System.Text.Json");

    private ScriptState<object>? _story;

    /// <exception cref="SnippetException">A block does not compile, throws, prints something else, or is no C# block of ours.</exception>
    public async Task Run(string markdown)
    {
        var fences = new MarkdownPage(markdown).Fences;
        for (var index = 0; index < fences.Count; index++)
        {
            Refuse(fences[index]);
            if (fences[index].Language != "csharp")
            {
                continue;
            }

            var printed = await Printed(fences[index]);
            if (index + 1 < fences.Count && fences[index + 1] is { Language: "text", FollowsAtOnce: true } expected)
            {
                Compare(expected, printed);
            }
        }
    }

    private void Refuse(Fence fence)
    {
        var isOtherName = fence.Language is "cs" or "c#" or "C#" or "CSharp" or "Csharp";
        if (isOtherName || (fence.Language == "csharp" && fence.Mode is not ("" or "fresh")))
        {
            throw new SnippetException(
                $"{page}:{fence.Line - 1} '{fence.Language} {fence.Mode}' is no block that runs: write csharp, or csharp fresh.");
        }
    }

    private async Task<string> Printed(Fence fence)
    {
        var console = Console.Out;
        using var capture = new StringWriter();
        Console.SetOut(capture);
        try
        {
            _story = fence.Mode == "fresh" || _story is null
                ? await CSharpScript.RunAsync(fence.Text, Options)
                : await _story.ContinueWithAsync(fence.Text, Options);
        }
        catch (CompilationErrorException failure)
        {
            var first = failure.Diagnostics[0];
            var line = fence.Line + first.Location.GetLineSpan().StartLinePosition.Line;
            throw new SnippetException($"{page}:{line} does not compile: {first.GetMessage(CultureInfo.InvariantCulture)}\n{fence.Text}", failure);
        }
        catch (Exception failure)
        {
            throw new SnippetException($"{page}:{fence.Line} throws {failure.GetType().Name}: {failure.Message}\n{fence.Text}", failure);
        }
        finally
        {
            Console.SetOut(console);
        }

        return TextFile.WithUnixLines(capture.ToString()).TrimEnd();
    }

    private void Compare(Fence expected, string printed)
    {
        if (expected.Text.TrimEnd() != printed)
        {
            throw new SnippetException($"{page}:{expected.Line} prints\n{printed}\nwhere the page says\n{expected.Text}");
        }
    }
}
