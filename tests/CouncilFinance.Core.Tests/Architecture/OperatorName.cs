using System.Reflection;

namespace CouncilFinance.Tests.Architecture;

/// <summary>The sign of an operator, from the name that the compiler gives its method.</summary>
internal static class OperatorName
{
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["Addition"] = "+", ["Subtraction"] = "-", ["Multiply"] = "*", ["Division"] = "/", ["Modulus"] = "%",
        ["UnaryPlus"] = "+", ["UnaryNegation"] = "-", ["Increment"] = "++", ["Decrement"] = "--",
        ["LogicalNot"] = "!", ["OnesComplement"] = "~", ["BitwiseAnd"] = "&", ["BitwiseOr"] = "|", ["ExclusiveOr"] = "^",
        ["LeftShift"] = "<<", ["RightShift"] = ">>", ["UnsignedRightShift"] = ">>>",
        ["Equality"] = "==", ["Inequality"] = "!=", ["LessThan"] = "<", ["LessThanOrEqual"] = "<=",
        ["GreaterThan"] = ">", ["GreaterThanOrEqual"] = ">=", ["True"] = "true", ["False"] = "false",
        ["Implicit"] = "implicit", ["Explicit"] = "explicit",
    };

    public static string? Of(MethodInfo method)
    {
        if (!method.IsSpecialName || !method.Name.StartsWith("op_", StringComparison.Ordinal))
        {
            return null;
        }

        var name = method.Name["op_".Length..];
        var isChecked = name.StartsWith("Checked", StringComparison.Ordinal);
        return isChecked ? "checked " + Signs[name["Checked".Length..]] : Signs[name];
    }
}
