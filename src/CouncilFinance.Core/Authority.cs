using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance;

/// <summary>A council or other body that has a budget of its own, known by a short code: LBHF, Hammersmith and Fulham.</summary>
/// <remarks>
/// Two authorities are equal when their codes are the same, letter for letter; they have no order. A code with two names is a
/// contradiction wherever the two meet. For a value for each of several authorities use <see cref="ByAuthority{T}"/>.
/// In JSON an authority is an object, {"code": "LBHF", "name": "Hammersmith and Fulham"}.
/// </remarks>
[JsonConverter(typeof(AuthorityJsonConverter))]
[DebuggerDisplay("{Code,nq} {Name,nq}")]
public sealed class Authority : IEquatable<Authority>
{
    /// <summary>An authority by its code and name.</summary>
    /// <exception cref="ArgumentException">The code or the name is blank, or has space at an end or control characters.</exception>
    public Authority(string code, string name)
    {
        Code = Texts.Label(code);
        Name = Texts.Label(name);
    }

    /// <summary>An authority whose code serves as its name.</summary>
    /// <exception cref="ArgumentException">The code is blank, or has space at an end or control characters.</exception>
    public Authority(string code)
        : this(code, code)
    {
    }

    /// <summary>The short code, such as LBHF.</summary>
    public string Code { get; }

    /// <summary>The name, such as Hammersmith and Fulham.</summary>
    public string Name { get; }

    /// <summary>Whether both are null or have the same code.</summary>
    public static bool operator ==(Authority? left, Authority? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether their codes differ.</summary>
    public static bool operator !=(Authority? left, Authority? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Authority? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Authority);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>This authority, once it is known that another with the same code has the same name.</summary>
    internal Authority AgreedWith(Authority other) =>
        this != other || string.Equals(Name, other.Name, StringComparison.Ordinal)
            ? this
            : throw new ContradictionException($"{Code} is named {Name}", $"{other.Code} is also named {other.Name}{ByCodeAlone(other)}");

    private string ByCodeAlone(Authority other) =>
        string.Equals(Name, Code, StringComparison.Ordinal) || string.Equals(other.Name, Code, StringComparison.Ordinal)
            ? $" (new Authority(\"{Code}\"), without a name, is named {Code})"
            : string.Empty;
}
