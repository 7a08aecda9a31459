using System.Globalization;
using System.Reflection;
using System.Runtime.Versioning;
using CouncilFinance.Tests.Laws;
using FsCheck.Xunit;

[assembly: Properties(Arbitrary = [typeof(Generators)])]

namespace CouncilFinance.Tests.Laws;

/// <summary>FsCheck's own attribute, with as many cases as the environment's <c>LAW_CASES</c> asks for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    private const int UsualCases = 100;

    // FsCheck's own limit is a fixed 1,000, which laws with a condition would reach on long runs.
    private const int RejectionsPerCase = 10;

    // Long runs are made once, on the newest target; both targets hold the same code.
    private static readonly bool IsNewestTarget =
        typeof(PropertyAttribute).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.EndsWith("v10.0", StringComparison.Ordinal);

    private bool _slow;

    public PropertyAttribute()
    {
        QuietOnSuccess = true;
        Cases(IsNewestTarget ? CasesOrUsual(Environment.GetEnvironmentVariable("LAW_CASES")) : UsualCases);
    }

    /// <summary>Whether a case takes so long that a tenth of the usual cases must do; of a number given, if that stands first.</summary>
    public bool Slow
    {
        get => _slow;
        set
        {
            _slow = value;
            Cases(value ? Math.Max(1, MaxTest / 10) : MaxTest);
        }
    }

    public static int CasesOrUsual(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) && cases > 0 ? cases : UsualCases;

    private void Cases(int cases) => (MaxTest, MaxRejected) = (cases, RejectionsPerCase * cases);
}
