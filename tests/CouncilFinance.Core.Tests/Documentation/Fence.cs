namespace CouncilFinance.Tests.Documentation;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Language">The first word after the fence, such as <c>csharp</c>; empty if there is none.</param>
/// <param name="Mode">What stands after the language, such as <c>fresh</c>.</param>
/// <param name="Line">The line of the page on which the block's text starts, counted from one.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="FollowsAtOnce">Whether only blank lines part it from the fence before it.</param>
internal sealed record Fence(string Language, string Mode, int Line, string Text, bool FollowsAtOnce);
