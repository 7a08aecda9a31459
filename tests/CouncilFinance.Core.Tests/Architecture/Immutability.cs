using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace CouncilFinance.Tests.Architecture;

/// <summary>Whether nothing can change a value of a type once it is made.</summary>
internal static class Immutability
{
    private static readonly string[] Namespaces = ["System.Collections.Immutable", "System.Collections.Frozen", "System.Buffers"];

    private static readonly Type[] KnownClasses = [typeof(string), typeof(Regex), typeof(Version), typeof(Uri), typeof(CompositeFormat)];

    /// <remarks>The library's own types count: the other conventions judge them.</remarks>
    public static bool Holds(Type type) =>
        type.IsPrimitive
        || type.IsEnum
        || type.IsGenericParameter
        || KnownClasses.Contains(type)
        || typeof(MemberInfo).IsAssignableFrom(type)
        || type.IsSubclassOf(typeof(MulticastDelegate))
        || (!type.IsArray && IsKnownGeneric(type) && type.GetGenericArguments().All(Holds));

    private static bool IsKnownGeneric(Type type) =>
        Nullable.GetUnderlyingType(type) is not null
        || Namespaces.Contains(type.Namespace)
        || (type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute)))
        || (type.Namespace ?? "").Split('.')[0] == "CouncilFinance";
}
