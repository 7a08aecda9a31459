using Microsoft.CodeAnalysis;

namespace CouncilFinance.Tests.Architecture;

/// <summary>Finds references that do not point down: to a room of the same layer, or of a higher one.</summary>
/// <param name="layers">The layer of each top-level folder, lowest first; folders of one layer do not know each other.</param>
/// <remarks>The root and <c>Internal</c> are one room, the ground floor.</remarks>
internal sealed class LayerChecker(IReadOnlyDictionary<string, int> layers)
{
    private const string GroundFloor = "";

    /// <summary>The references that do not point down, as <c>file:line uses Type</c>.</summary>
    public IReadOnlyList<string> Violations(IReadOnlyCollection<SourceFile> sources)
    {
        var strangers = sources.Where(source => !Knows(Room(source.Path)))
            .Select(source => $"{source.Path}:1 lies in a folder without a layer");

        var paths = sources.Select(source => source.Path).ToHashSet();
        var compilation = SourceCompilation.Of(sources);
        var upward = compilation.SyntaxTrees
            .Where(tree => paths.Contains(tree.FilePath))
            .SelectMany(tree => new SymbolUses(compilation.GetSemanticModel(tree)).All())
            .SelectMany(use => FilesDeclaring(use.Symbol)
                .Where(paths.Contains)
                .Where(declaring => !MayUse(Room(use.Path), Room(declaring)))
                .Select(_ => $"{use.Path}:{use.Line} uses {NameOf(use.Symbol)}"));

        return [.. strangers.Concat(upward).Distinct().Order(StringComparer.Ordinal)];
    }

    private bool MayUse(string user, string used) => user == used || (Knows(user) && Knows(used) && Layer(used) < Layer(user));

    private bool Knows(string room) => room == GroundFloor || layers.ContainsKey(room);

    private int Layer(string room) => room == GroundFloor ? 0 : layers[room];

    private static string Room(string path) => SourceFile.FolderOf(path) is "Internal" ? GroundFloor : SourceFile.FolderOf(path);

    private static IEnumerable<string> FilesDeclaring(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath);

    private static string NameOf(ISymbol symbol) =>
        (symbol as ITypeSymbol ?? symbol.ContainingType).ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
