using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace CouncilFinance.Notebooks;

/// <summary>Finds the library that a cell asks for as a package, in one assembly, and asks no feed.</summary>
internal sealed class PackageResolver(string assembly) : MetadataReferenceResolver
{
    private readonly string _directive = Directive(AssemblyName.GetAssemblyName(assembly));

    public override bool ResolveMissingAssemblies => ScriptMetadataResolver.Default.ResolveMissingAssemblies;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        reference == _directive ? [MetadataReference.CreateFromFile(assembly, properties)]
        : reference.StartsWith("nuget:", StringComparison.Ordinal) ? throw new NotebookException($"A cell refers to '{reference}', where the library is '{_directive}'.")
        : ScriptMetadataResolver.Default.ResolveReference(reference, baseFilePath, properties);

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        ScriptMetadataResolver.Default.ResolveMissingAssembly(definition, referenceIdentity);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_directive);

    private static string Directive(AssemblyName library) => $"nuget: {library.Name}, {library.Version!.ToString(3)}";
}
