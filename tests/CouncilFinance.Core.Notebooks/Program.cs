using System.Text;
using CouncilFinance.Notebooks;

// Runs notebooks against an assembly of the library and compares what they hold with what their cells give.
//
//   CouncilFinance.Core.Notebooks ASSEMBLY NOTEBOOK...    exit 1 where a cell gives something else; with UPDATE_NOTEBOOKS=1 writes what they give
//   CouncilFinance.Core.Notebooks --printed NOTEBOOK      what the notebook holds as printed

Console.OutputEncoding = Encoding.UTF8;
if (args is ["--printed", var held])
{
    Console.Write(Notebook.Parse(File.ReadAllText(held)).PrintedText);
    return 0;
}

if (args.Length < 2)
{
    Console.Error.WriteLine("An assembly and at least one notebook are needed.");
    return 2;
}

var runner = new NotebookRunner(Path.GetFullPath(args[0]));
var update = Environment.GetEnvironmentVariable("UPDATE_NOTEBOOKS") == "1";
var failed = false;
foreach (var file in args[1..])
{
    try
    {
        var stored = Notebook.Parse(File.ReadAllText(file));
        if (update)
        {
            File.WriteAllText(file, (await runner.Run(stored)).ToString());
            Console.WriteLine($"{file} holds what its cells give now: read it");
            continue;
        }

        var differences = await runner.Differences(stored);
        failed |= differences.Count > 0;
        Console.WriteLine($"{file}: {(differences.Count == 0 ? $"{stored.Cells.Count(cell => cell.IsCode)} cells give what it holds" : string.Join("\n", differences))}");
    }
    catch (NotebookException failure)
    {
        failed = true;
        Console.WriteLine($"{file}: {failure.Message}");
    }
}

return failed ? 1 : 0;
