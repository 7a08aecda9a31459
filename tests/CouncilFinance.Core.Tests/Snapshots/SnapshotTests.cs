namespace CouncilFinance.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Snapshot _snapshot;

    public SnapshotTests() => _snapshot = new Snapshot(_folder.File("Appendix.Savings"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changed_text_shows_its_first_differing_line_and_is_kept_as_received()
    {
        _folder.Write("Appendix.Savings.verified.txt", "first\nsecond\nthird");

        var mismatch = Assert.Throws<SnapshotMismatchException>(() => _snapshot.Compare("first\nsecund\nthird"));

        Assert.EndsWith("at line 2:\n  verified: |second|\n  received: |secund|", mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("first\nsecund\nthird"u8, File.ReadAllBytes(_snapshot.Received));
    }

    [Fact]
    public void Longer_text_shows_where_the_approved_one_ends()
    {
        _folder.Write("Appendix.Savings.verified.txt", "first");

        var mismatch = Assert.Throws<SnapshotMismatchException>(() => _snapshot.Compare("first\nsecond"));

        Assert.EndsWith("at line 2:\n  verified: (no such line)\n  received: |second|", mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_never_approved_fails_and_is_kept_as_received()
    {
        var mismatch = Assert.Throws<SnapshotMismatchException>(() => _snapshot.Compare("£1\r\n"));

        Assert.EndsWith("Appendix.Savings.verified.txt yet. Received:\n£1\n", mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("£1\n"u8, File.ReadAllBytes(_snapshot.Received));
    }

    [Fact]
    public void Approved_text_passes_and_removes_what_was_received_before()
    {
        Assert.Throws<SnapshotMismatchException>(() => _snapshot.Compare("£1"));
        File.Move(_snapshot.Received, _snapshot.Verified);
        File.WriteAllText(_snapshot.Received, "£2");

        _snapshot.Compare("£1");

        Assert.False(File.Exists(_snapshot.Received));
    }
}
