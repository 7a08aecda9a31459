using Xunit.Sdk;

namespace CouncilFinance.Tests.Snapshots;

/// <summary>A text is not the approved one.</summary>
public sealed class SnapshotMismatchException(string message) : XunitException(message);
