using System.Reflection;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The name of a type as C# writes it, with question marks where null is allowed.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(char)] = "char", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Of(type, NullableFlags.None);

    public static string Of(Type type, NullableFlags nullable)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullable);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, nullable) + "?";
        }

        if (type.IsValueType && !type.IsGenericParameter)
        {
            if (type.IsGenericType)
            {
                nullable.Skip();
            }

            return Named(type, nullable);
        }

        var mark = nullable.TakeIsNullable() ? "?" : "";
        return type.IsArray
            ? $"{Of(type.GetElementType()!, nullable)}[{new string(',', type.GetArrayRank() - 1)}]{mark}"
            : Named(type, nullable) + mark;
    }

    public static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(parameters.Select(parameter => (parameter.Name, List: ConstraintsOf(parameter)))
            .Where(pair => pair.List.Count > 0)
            .Select(pair => $" where {pair.Name} : {string.Join(", ", pair.List)}"));

    private static string Named(Type type, NullableFlags nullable)
    {
        if (type.IsGenericParameter || Keywords.ContainsKey(type))
        {
            return Keywords.GetValueOrDefault(type, type.Name);
        }

        var arguments = type.GetGenericArguments();
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var names = arguments.Select(argument => Of(argument, nullable)).ToList();
        var outer = type.DeclaringType is { } declaring ? Named(declaring, names[..inherited]) + "." : "";
        return outer + Named(type, names[inherited..]);
    }

    private static string Named(Type type, List<string> arguments)
    {
        var name = type.Name.Split('`')[0];
        return arguments.Count == 0 ? name : $"{name}<{string.Join(", ", arguments)}>";
    }

    private static List<string> ConstraintsOf(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var types = parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).ToList();
        var flags = NullableFlags.OfTypeParameter(parameter);
        var first = attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? flags.TakeIsNullable() ? "class?" : "class"
            : isStruct ? "struct"
            : types.Count == 0 && flags.TakeIsNotNull() ? "notnull"
            : null;

        var list = types.Select(Of).Order(StringComparer.Ordinal).ToList();
        if (first is not null)
        {
            list.Insert(0, first);
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            list.Add("new()");
        }

        return list;
    }
}
