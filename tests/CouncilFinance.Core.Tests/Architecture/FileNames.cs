using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CouncilFinance.Tests.Architecture;

/// <summary>Whether each file is named after the one public type it holds.</summary>
internal static class FileNames
{
    public static IEnumerable<string> Mismatches(IEnumerable<SourceFile> sources) =>
        from source in sources
        let names = PublicTypes(source.Text).Distinct().ToList()
        where names.Count > 1 || (names.Count == 1 && !IsNamedAfter(names[0], Path.GetFileName(source.Path).Split('.')[0]))
        select $"{source.Path} holds {string.Join(", ", names)}";

    // YearSeries<T> stands in YearSeriesOfT.cs, beside the static YearSeries that makes it.
    private static bool IsNamedAfter(string type, string file) => file == type || file == type + "OfT";

    private static IEnumerable<string> PublicTypes(string text) =>
        from member in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
        where member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
        where member.Modifiers.Any(SyntaxKind.PublicKeyword)
        select member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => member.ToString(),
        };
}
