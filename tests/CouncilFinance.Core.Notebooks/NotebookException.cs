namespace CouncilFinance.Notebooks;

/// <summary>A notebook does not run, or does not give what it holds.</summary>
public sealed class NotebookException(string message, Exception? inner = null) : Exception(message, inner);
