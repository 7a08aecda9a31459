using System.Collections.ObjectModel;
using System.Reflection;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The compiler's notes on which parts of a type may be null, read in the order in which C# writes the type.</summary>
internal sealed class NullableFlags(byte[] flags)
{
    private const byte Nullable = 2;
    private const byte NotNull = 1;

    private int _next;

    public static NullableFlags None => new([0]);

    /// <summary>The notes on a parameter, a returned value, a property, a field or a type parameter.</summary>
    /// <param name="attributes">Its own attributes.</param>
    /// <param name="declaredBy">What declares it, nearest first: its notes hold where there are none of its own.</param>
    public static NullableFlags Of(IEnumerable<CustomAttributeData> attributes, params MemberInfo?[] declaredBy) =>
        new(
            Find(attributes, "NullableAttribute")
            ?? declaredBy.SelectMany(Outwards).Select(member => Find(member.CustomAttributes, "NullableContextAttribute")).FirstOrDefault(found => found is not null)
            ?? [0]);

    public static NullableFlags OfTypeParameter(Type parameter) =>
        Of(parameter.CustomAttributes, parameter.DeclaringMethod, parameter.DeclaringType);

    public bool TakeIsNullable() => Take() == Nullable;

    public bool TakeIsNotNull() => Take() == NotNull;

    public void Skip() => Take();

    private byte Take() => flags.Length == 1 ? flags[0] : flags[_next++];

    private static IEnumerable<MemberInfo> Outwards(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
        {
            yield return member;
        }
    }

    private static byte[]? Find(IEnumerable<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(data => data.AttributeType.FullName == $"System.Runtime.CompilerServices.{name}")
            ?.ConstructorArguments[0].Value switch
        {
            byte flag => [flag],
            ReadOnlyCollection<CustomAttributeTypedArgument> list => [.. list.Select(argument => (byte)argument.Value!)],
            _ => null,
        };
}
