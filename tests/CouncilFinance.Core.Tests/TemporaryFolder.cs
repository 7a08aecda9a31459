namespace CouncilFinance.Tests;

/// <summary>A folder of invented files, gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("council-finance-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var file = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        TextFile.Write(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
