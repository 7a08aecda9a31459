using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The public API of an assembly as text: each type, and under it one line for each member, in a stable order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(type => $"{type.Namespace} {type.FullName}", StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(TypeSignature.Of(type)).Append('\n');
            foreach (var member in MembersOf(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        IEnumerable<string>[] groups =
            type.IsSubclassOf(typeof(MulticastDelegate)) ? []
            : type.IsEnum ? [type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(MemberSignature.OfEnumMember)]
            :
            [
                type.GetConstructors(Declared).Where(IsVisible).Select(MemberSignature.OfConstructor),
                type.GetFields(Declared).Where(IsVisible).Select(MemberSignature.OfField),
                type.GetProperties(Declared).Where(IsVisible).Select(MemberSignature.OfProperty),
                type.GetEvents(Declared).Where(happening => IsVisible(happening.AddMethod!)).Select(MemberSignature.OfEvent),
                type.GetMethods(Declared).Where(IsVisible).Where(IsWritten).Select(MemberSignature.OfMethod),
            ];
        return groups.SelectMany(group => group.Order(StringComparer.Ordinal));
    }

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(PropertyInfo property) =>
        property.Name != "EqualityContract" && property.GetAccessors(true).Any(IsVisible);

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    /// <summary>Whether a method was written, or is one that the parameters of a record imply and callers use.</summary>
    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !method.Name.Contains('<')
        && (!method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name == "Deconstruct");
}
