using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CouncilFinance.Tests.Architecture;

/// <summary>What every type of the library keeps to; each rule lists its offenders.</summary>
/// <param name="types">The types to judge; those that a compiler or generator wrote are passed over.</param>
internal sealed class Conventions(IEnumerable<Type> types)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Type[] _all = [.. types.Where(IsWritten)];

    private IEnumerable<Type> Public => _all.Where(type => type.IsVisible);

    public IEnumerable<string> MutableStatics() =>
        (from type in _all
         from field in type.GetFields(Declared)
         where field.IsStatic && !field.IsLiteral && !IsAutoProperty(field)
         where !field.IsInitOnly || (!field.IsPrivate && !Immutability.Holds(field.FieldType))
         select Name(field))
        .Concat(
            from type in _all
            from property in type.GetProperties(Declared)
            where property.GetAccessors(true)[0].IsStatic
            where property.CanWrite || (IsStored(property) && !Immutability.Holds(property.PropertyType))
            select Name(property));

    public IEnumerable<string> PublicSetters() =>
        from property in PublicProperties()
        where property.SetMethod is { IsPublic: true, IsStatic: false } setter && !IsInit(setter)
        select Name(property);

    /// <param name="simpleRecords">Records without a rule across their fields, whose fields may be set freely.</param>
    public IEnumerable<string> PublicInits(IReadOnlyCollection<Type> simpleRecords) =>
        from property in PublicProperties()
        where property.SetMethod is { IsPublic: true, IsStatic: false } setter && IsInit(setter)
        where !simpleRecords.Contains(property.DeclaringType!)
        select Name(property);

    public IEnumerable<string> PublicFields() =>
        from type in Public
        from field in type.GetFields(Declared)
        where field is { IsPublic: true, IsStatic: false } && !type.IsEnum
        select Name(field);

    public IEnumerable<string> MutableStructs() =>
        from type in _all
        where type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute))
        select Name(type);

    public IEnumerable<string> OpenClasses() =>
        from type in Public
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        select Name(type);

    public IEnumerable<string> HalfEquatable() =>
        from type in Public
        where type.GetMethod(nameof(Equals), Declared, [typeof(object)]) is { IsVirtual: true } && !type.IsByRefLike
        where !Implements(type, typeof(IEquatable<>)) || !HasOperators(type, "op_Equality", "op_Inequality")
        select Name(type);

    public IEnumerable<string> HalfComparable() =>
        from type in Public
        where !type.IsInterface && Implements(type, typeof(IComparable<>))
        where !HasOperators(type, "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual")
        select Name(type);

    public IEnumerable<string> NamespacesNamedLikeTypes()
    {
        var names = Public.Select(PlainName).ToHashSet();
        return from space in Public.Select(type => type.Namespace ?? "").Distinct()
               from segment in space.Split('.')
               where names.Contains(segment)
               select $"{space} has a segment that is the type {segment}";
    }

    public IEnumerable<string> MutableCollectionsInSignatures() =>
        (from type in Public
         from method in type.GetMembers(Declared).OfType<MethodBase>()
         where PublicApi.IsVisible(method) && !IsAccessor(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute))
         where method.GetParameters().Any(TakesMutableCollection) || (method is MethodInfo { ReturnType: var result } && HoldsMutableCollection(result))
         select Name(method))
        .Concat(PublicProperties().Where(property => HoldsMutableCollection(property.PropertyType)).Select(Name));

    private IEnumerable<PropertyInfo> PublicProperties() =>
        Public.SelectMany(type => type.GetProperties(Declared)).Where(property => property.GetAccessors().Length > 0);

    private static bool TakesMutableCollection(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParamArrayAttribute))
            ? HoldsMutableCollection(parameter.ParameterType.GetElementType()!)
            : HoldsMutableCollection(parameter.ParameterType);

    private static bool HoldsMutableCollection(Type type) =>
        type.IsArray
        || (type.HasElementType && HoldsMutableCollection(type.GetElementType()!))
        || (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(List<>)
                || type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
                || type.GetGenericArguments().Any(HoldsMutableCollection)));

    private static bool Implements(Type type, Type openInterface) =>
        type.GetInterfaces().Any(candidate =>
            candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() == openInterface
            && candidate.GetGenericArguments()[0] == type);

    private static bool HasOperators(Type type, params string[] names) =>
        names.All(name => type.GetMethod(name, Declared, [type, type]) is not null);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsAutoProperty(FieldInfo field) => field.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsAccessor(MethodBase method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));

    private static bool IsStored(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", Declared) is not null;

    private static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && !type.IsDefined(typeof(GeneratedCodeAttribute))
        && !type.Name.Contains('<')
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string Name(MemberInfo member) =>
        member is Type type ? $"{type.Namespace}.{TypeName.Of(type)}" : $"{Name(member.DeclaringType!)}.{member.Name}";
}
