using System.Reflection;
using System.Runtime.CompilerServices;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The line that declares a member, much as C# writes it.</summary>
internal static class MemberSignature
{
    public static string OfConstructor(ConstructorInfo constructor) =>
        $"{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})";

    public static string OfEnumMember(FieldInfo member) => $"{member.Name} = {Literal.Of(member.GetRawConstantValue())}";

    public static string OfField(FieldInfo field)
    {
        var type = TypeName.Of(field.FieldType, NullableFlags.Of(field.CustomAttributes, field.DeclaringType));
        var decimalValue = field.GetCustomAttribute<DecimalConstantAttribute>()?.Value;
        if (field.IsLiteral || decimalValue is not null)
        {
            return $"const {type} {field.Name} = {Literal.Of(decimalValue ?? field.GetRawConstantValue(), field.FieldType)}";
        }

        return $"{(field.IsFamily ? "protected " : "")}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    public static string OfProperty(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(PublicApi.IsVisible).ToList();
        var type = TypeName.Of(property.PropertyType, NullableFlags.Of(property.CustomAttributes, property.DeclaringType));
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{Parameters(index)}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var most = accessors.Find(accessor => accessor.IsPublic) ?? accessors[0];
        return $"{Access(most)}{Modifiers(most)}{required}{type} {name} {{ {string.Join(' ', accessors.Select(accessor => Accessor(accessor, most)))} }}";
    }

    public static string OfEvent(EventInfo happening) =>
        $"{Modifiers(happening.AddMethod!)}event {TypeName.Of(happening.EventHandlerType!, NullableFlags.Of(happening.CustomAttributes, happening.DeclaringType))} {happening.Name}";

    public static string OfMethod(MethodInfo method)
    {
        var start = Access(method) + Modifiers(method);
        if (OperatorName.Of(method) is { } name)
        {
            return name is "implicit" or "explicit"
                ? $"{start}{name} operator {ReturnType(method)}({Parameters(method)})"
                : $"{start}{ReturnType(method)} operator {name}({Parameters(method)})";
        }

        var generics = method.GetGenericArguments();
        var list = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(generic => generic.Name))}>";
        var constraints = IsOverride(method) ? "" : TypeName.Constraints(generics);
        return $"{start}{ReturnType(method)} {method.Name}{list}({Parameters(method)}){constraints}";
    }

    public static string ReturnType(MethodInfo method)
    {
        var flags = NullableFlags.Of(method.ReturnParameter.CustomAttributes, method, method.DeclaringType);
        var reference = !method.ReturnType.IsByRef ? "" : method.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "ref readonly " : "ref ";
        return reference + TypeName.Of(method.ReturnType, flags);
    }

    public static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(OfParameter));

    private static string OfParameter(ParameterInfo parameter)
    {
        var kind = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        var type = TypeName.Of(parameter.ParameterType, NullableFlags.Of(parameter.CustomAttributes, parameter.Member, parameter.Member.DeclaringType));
        var fallback = parameter.HasDefaultValue ? $" = {Literal.Of(parameter.DefaultValue, parameter.ParameterType)}" : "";
        return $"{kind}{type} {parameter.Name}{fallback}";
    }

    private static string Accessor(MethodInfo accessor, MethodInfo most)
    {
        var access = Access(accessor) == Access(most) ? "" : Access(accessor);
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return access + (accessor.ReturnType != typeof(void) ? "get;" : isInit ? "init;" : "set;");
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return method.IsAbstract ? "static abstract " : method.IsVirtual ? "static virtual " : "static ";
        }

        return method.DeclaringType!.IsInterface || !method.IsVirtual ? ""
            : IsOverride(method) ? method.IsFinal ? "sealed override " : "override "
            : method.IsAbstract ? "abstract "
            : method.IsFinal ? ""
            : "virtual ";
    }

    private static bool IsOverride(MethodInfo method) => method.IsVirtual && method.GetBaseDefinition() != method;
}
