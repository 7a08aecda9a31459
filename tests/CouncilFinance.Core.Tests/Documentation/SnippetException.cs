namespace CouncilFinance.Tests.Documentation;

/// <summary>A snippet of a page does not do what the page says.</summary>
public sealed class SnippetException(string message, Exception? inner = null) : Exception(message, inner);
