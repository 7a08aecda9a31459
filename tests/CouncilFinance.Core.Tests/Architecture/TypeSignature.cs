using System.Reflection;
using System.Runtime.CompilerServices;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The line that declares a type, much as C# writes it.</summary>
internal static class TypeSignature
{
    public static string Of(Type type)
    {
        var generics = type.GetGenericArguments();
        if (type.IsSubclassOf(typeof(MulticastDelegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {MemberSignature.ReturnType(invoke)} {FullName(type)}({MemberSignature.Parameters(invoke)}){TypeName.Constraints(generics)}";
        }

        var bases = Bases(type).ToList();
        return $"{Kind(type)} {FullName(type)}{(bases.Count > 0 ? " : " : "")}{string.Join(", ", bases)}{TypeName.Constraints(generics)}";
    }

    private static string FullName(Type type) => $"{type.Namespace}.{TypeName.Of(type)}";

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        var record = IsRecord(type) ? "record " : "";
        if (type.IsValueType)
        {
            return (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + record + "struct";
        }

        return (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")
            + (record.Length > 0 ? "record" : "class");
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? [] : [TypeName.Of(underlying)];
        }

        var ownBase = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? parent : null;
        var interfaces = type.GetInterfaces().Where(candidate => candidate.IsVisible).ToList();
        var implied = interfaces.SelectMany(other => other.GetInterfaces()).Concat(ownBase?.GetInterfaces() ?? []).ToHashSet();
        var own = interfaces.Where(candidate => !implied.Contains(candidate)).Select(TypeName.Of).Order(StringComparer.Ordinal);
        return ownBase is null ? own : own.Prepend(TypeName.Of(ownBase));
    }
}
