using Microsoft.CodeAnalysis;

namespace CouncilFinance.Tests.Architecture;

/// <summary>A type or member, and where it is used.</summary>
internal sealed record SymbolUse(string Path, int Line, ISymbol Symbol);
