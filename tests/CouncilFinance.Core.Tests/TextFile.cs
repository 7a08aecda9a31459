using System.Text;

namespace CouncilFinance.Tests;

/// <summary>Text files as the repository keeps them: UTF-8 without a byte order mark, lines ending in a line feed.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path) => WithUnixLines(File.ReadAllText(path, Utf8));

    /// <summary>Writes in one step, since the tests of each target framework may write the same file at once.</summary>
    public static void Write(string path, string text)
    {
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(draft, WithUnixLines(text), Utf8);
        File.Move(draft, path, overwrite: true);
    }

    public static string WithUnixLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
