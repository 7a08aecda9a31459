using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CouncilFinance.Tests.Architecture;

/// <summary>What every source file of the library keeps to; each rule lists its offenders as <c>file:line text</c>.</summary>
internal sealed partial class SourceRules(IReadOnlyCollection<SourceFile> sources)
{
    private const int LongestFile = 330; // Money, whose operator interfaces alone take 100 lines, has 323.

    private readonly List<(SourceFile File, CompilationUnitSyntax Root)> _parsed =
        [.. sources.Select(source => (source, CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot()))];

    public IEnumerable<string> ConditionsAndRegions() =>
        from source in _parsed
        from trivia in source.Root.DescendantTrivia(descendIntoTrivia: true)
        where trivia.GetStructure() is ConditionalDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax
        select At(source.File, trivia.GetLocation(), trivia.ToString().Trim());

    public IEnumerable<string> NotesOfUnfinishedWork() =>
        from source in sources
        from line in source.Text.Split('\n').Select((text, index) => (Note: UnfinishedWork().Match(text), Number: index + 1))
        where line.Note.Success
        select $"{source.Path}:{line.Number} {line.Note.Value}";

    /// <param name="roomsWithBinaryFloats">The folders whose figures are rates, probabilities or pixels.</param>
    public IEnumerable<string> BinaryFloatsOutside(params string[] roomsWithBinaryFloats) =>
        from source in _parsed
        where !roomsWithBinaryFloats.Contains(source.File.Folder)
        from token in source.Root.DescendantTokens()
        where IsBinaryFloat(token)
        select At(source.File, token.GetLocation(), token.Text);

    public IEnumerable<string> LongFiles() =>
        from source in sources
        let lines = source.Text.TrimEnd('\n').Split('\n').Length
        where lines > LongestFile
        select $"{source.Path}:{lines} is over {LongestFile} lines";

    /// <remarks>A name that a base type or interface imposes is no choice of ours.</remarks>
    public IEnumerable<string> AmericanSpellings() =>
        from source in _parsed
        from token in source.Root.DescendantTokens()
        where IsDeclaredName(token) && AmericanSpelling().IsMatch(token.ValueText)
        select At(source.File, token.GetLocation(), token.ValueText);

    private static bool IsBinaryFloat(SyntaxToken token) =>
        token.IsKind(SyntaxKind.DoubleKeyword)
        || token.IsKind(SyntaxKind.FloatKeyword)
        || token.Value is double or float
        || (token.ValueText is "Double" or "Single" or "Half" && token.Parent is SimpleNameSyntax name && !IsMemberName(name));

    /// <summary>Whether the name is that of a member, such as <c>lines.Single()</c>, and not of a type.</summary>
    private static bool IsMemberName(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax access =>
            access.Name == name && access.Expression is not IdentifierNameSyntax { Identifier.ValueText: nameof(System) },
        _ => false,
    };

    private static bool IsDeclaredName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && token.Parent switch
        {
            MethodDeclarationSyntax method => method.ExplicitInterfaceSpecifier is null && !method.Modifiers.Any(SyntaxKind.OverrideKeyword),
            PropertyDeclarationSyntax property => property.ExplicitInterfaceSpecifier is null && !property.Modifiers.Any(SyntaxKind.OverrideKeyword),
            MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or TypeParameterSyntax => true,
            SingleVariableDesignationSyntax or ForEachStatementSyntax or LocalFunctionStatementSyntax => true,
            NameSyntax name => name.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.Contains(name)),
            _ => false,
        };

    private static string At(SourceFile file, Location location, string text) =>
        $"{file.Path}:{location.GetLineSpan().StartLinePosition.Line + 1} {text}";

    [GeneratedRegex(@"\b(TODO|HACK)\b")]
    private static partial Regex UnfinishedWork();

    [GeneratedRegex("color|center|normaliz|analyz|organiz|serializ", RegexOptions.IgnoreCase)]
    private static partial Regex AmericanSpelling();
}
