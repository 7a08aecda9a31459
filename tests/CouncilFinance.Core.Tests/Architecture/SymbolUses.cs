using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CouncilFinance.Tests.Architecture;

/// <summary>Every type and member that a source file refers to, written out or implied by the language.</summary>
internal sealed class SymbolUses(SemanticModel model)
{
    public IEnumerable<SymbolUse> All() =>
        from node in model.SyntaxTree.GetRoot().DescendantNodes()
        from symbol in Symbols(node)
        from part in Parts(symbol)
        select new SymbolUse(model.SyntaxTree.FilePath, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, part);

    private IEnumerable<ISymbol?> Symbols(SyntaxNode node)
    {
        var types = model.GetTypeInfo(node);
        return [model.GetSymbolInfo(node).Symbol, types.Type, types.ConvertedType, .. Implied(node)];
    }

    private IEnumerable<ISymbol?> Implied(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax loop => OfLoop(loop),
        AwaitExpressionSyntax wait => [model.GetAwaitExpressionInfo(wait).GetAwaiterMethod],
        AssignmentExpressionSyntax assignment => [Conversion(assignment), .. OfDeconstruction(model.GetDeconstructionInfo(assignment))],
        QueryClauseSyntax clause =>
            [model.GetQueryClauseInfo(clause).CastInfo.Symbol, model.GetQueryClauseInfo(clause).OperationInfo.Symbol],
        PatternSyntax pattern => OfOperations(pattern),
        VariableDeclaratorSyntax or ParameterSyntax => [TypeOf(model.GetDeclaredSymbol(node))],
        ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } } element =>
            [Conversion(element), model.GetCollectionInitializerSymbolInfo(element).Symbol],
        CollectionExpressionSyntax or InterpolatedStringExpressionSyntax => [Conversion((ExpressionSyntax)node), .. OfOperations(node)],
        ExpressionSyntax expression => [Conversion(expression)],
        _ => [],
    };

    private IMethodSymbol? Conversion(ExpressionSyntax expression) => model.GetConversion(expression).MethodSymbol;

    private IEnumerable<ISymbol?> OfLoop(CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        var deconstruction = loop is ForEachVariableStatementSyntax variables
            ? OfDeconstruction(model.GetDeconstructionInfo(variables))
            : [];
        return
        [
            info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod, info.ElementType,
            info.ElementConversion.MethodSymbol, info.CurrentConversion.MethodSymbol, .. deconstruction,
        ];
    }

    private static IEnumerable<ISymbol?> OfDeconstruction(DeconstructionInfo info) =>
        [info.Method, info.Conversion?.MethodSymbol, .. info.Nested.SelectMany(OfDeconstruction)];

    private IEnumerable<ISymbol?> OfOperations(SyntaxNode node) =>
        model.GetOperation(node) switch
        {
            IRecursivePatternOperation pattern => [pattern.DeconstructSymbol, pattern.MatchedType],
            IListPatternOperation list => [list.LengthSymbol, list.IndexerSymbol],
            ICollectionExpressionOperation collection => [collection.ConstructMethod],
            _ => [],
        };

    private static ITypeSymbol? TypeOf(ISymbol? declared) => declared switch
    {
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>A symbol, the type that declares it and the types it is built of.</summary>
    private static IEnumerable<ISymbol> Parts(ISymbol? symbol) => symbol switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        IPointerTypeSymbol pointer => Parts(pointer.PointedAtType),
        INamedTypeSymbol type => [type.OriginalDefinition, .. type.TypeArguments.SelectMany(Parts)],
        IMethodSymbol method =>
            [(method.ReducedFrom ?? method).OriginalDefinition, .. Parts(method.ContainingType), .. method.TypeArguments.SelectMany(Parts)],
        IPropertySymbol or IFieldSymbol or IEventSymbol => [symbol.OriginalDefinition, .. Parts(symbol.ContainingType)],
        _ => [],
    };
}
