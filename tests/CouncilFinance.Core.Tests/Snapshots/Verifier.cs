using System.Runtime.CompilerServices;

namespace CouncilFinance.Tests.Snapshots;

/// <summary>Compares text with the approved file beside the test, called and named as Verify does.</summary>
public static class Verifier
{
    public static Task Verify(
        string target,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var testClass = Path.ChangeExtension(Repository.SourceFile(sourceFile), null);
        new Snapshot($"{testClass}.{method}", extension).Compare(target);
        return Task.CompletedTask;
    }
}
