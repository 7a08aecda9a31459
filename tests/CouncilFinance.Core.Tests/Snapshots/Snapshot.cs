namespace CouncilFinance.Tests.Snapshots;

/// <summary>An approved text: <c>name.verified.txt</c> is committed, <c>name.received.txt</c> is what came instead.</summary>
/// <remarks>To approve what came, rename it to the verified name.</remarks>
internal sealed class Snapshot(string name, string extension = "txt")
{
    public string Verified { get; } = $"{name}.verified.{extension}";

    public string Received { get; } = $"{name}.received.{extension}";

    public void Compare(string target)
    {
        var actual = TextFile.WithUnixLines(target);
        if (!File.Exists(Verified))
        {
            TextFile.Write(Received, actual);
            throw new SnapshotMismatchException($"There is no {Repository.Relative(Verified)} yet. Received:\n{actual}");
        }

        var expected = TextFile.Read(Verified);
        if (actual != expected)
        {
            TextFile.Write(Received, actual);
            throw new SnapshotMismatchException(
                $"{Repository.Relative(Verified)} differs from the received text {FirstDifference.Between(expected, actual)}");
        }

        File.Delete(Received);
    }
}
