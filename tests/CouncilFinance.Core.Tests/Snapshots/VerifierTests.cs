namespace CouncilFinance.Tests.Snapshots;

public sealed class VerifierTests
{
    [Fact]
    public async Task Approved_text_passes_whatever_its_line_endings() =>
        await Verifier.Verify("Savings\r\n  £1,177,814\n");

    [Fact]
    public async Task Other_extensions_have_their_own_approved_file() =>
        await Verifier.Verify("<svg/>", "svg");
}
