namespace CouncilFinance.Tests.Architecture;

/// <summary>The lines by which two texts of a public API differ, each with its type.</summary>
internal static class ApiDifference
{
    public static IEnumerable<string> Between(string approved, string actual)
    {
        var (before, after) = (Lines(approved), Lines(actual));
        return [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)];
    }

    private static List<string> Lines(string text)
    {
        var type = "";
        var lines = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isMember = line.StartsWith(' ');
            type = isMember ? type : line;
            lines.Add(isMember ? $"{type}: {line.Trim()}" : line);
        }

        return lines;
    }
}
