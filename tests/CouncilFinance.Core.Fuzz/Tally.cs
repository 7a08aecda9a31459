using System.Diagnostics;

namespace CouncilFinance.Fuzz;

/// <summary>What the cases came to. Of failures of one kind it keeps the shortest input.</summary>
internal sealed class Tally
{
    private readonly Dictionary<ParserTarget, TargetResult> _targets = [];
    private readonly Dictionary<string, FuzzFailure> _failures = new(StringComparer.Ordinal);

    public void AddAnswer(ParserTarget target, string input, bool wasRead, TimeSpan elapsed)
    {
        var sofar = _targets.GetValueOrDefault(target, new TargetResult(target.Name, 0, 0, TimeSpan.Zero, string.Empty));
        var (slowest, slowestInput) = elapsed > sofar.Slowest ? (elapsed, input) : (sofar.Slowest, sofar.SlowestInput);
        _targets[target] = new TargetResult(
            target.Name, sofar.Read + (wasRead ? 1 : 0), sofar.Refused + (wasRead ? 0 : 1), slowest, slowestInput);
    }

    public void AddFailure(ParserTarget target, int number, string input, Exception error)
    {
        var kind = $"{target.Name}: {KindOf(error)}";
        var sofar = _failures.GetValueOrDefault(kind);
        _failures[kind] = sofar is not null && sofar.Input.Length <= input.Length
            ? sofar with { Times = sofar.Times + 1 }
            : new FuzzFailure(target.Name, number, input, error, (sofar?.Times ?? 0) + 1);
    }

    /// <summary>The counts and the failures, each with as short an input as shows it.</summary>
    public FuzzResult Result() => new(
        _targets.Values.OrderBy(target => target.Name, StringComparer.Ordinal).ToList(),
        _failures.OrderBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => Shortened(failure.Value)).ToList());

    private static FuzzFailure Shortened(FuzzFailure failure)
    {
        if (failure.Error is TimeoutException)
            return failure;
        var target = ParserTarget.All.Single(target => string.Equals(target.Name, failure.Target, StringComparison.Ordinal));
        var kind = KindOf(failure.Error);
        var input = Shortening.Of(failure.Input, shorter => target.Try(shorter, out _) is { } error && KindOf(error) == kind);
        return failure with { Input = input, Error = target.Try(input, out _) ?? failure.Error };
    }

    // A law that broke, or what was thrown and where in the library.
    private static string KindOf(Exception error) =>
        error is LawBrokenException law
            ? law.Law
            : $"{error.GetType().Name} in {new StackTrace(error).GetFrames().Select(Place).FirstOrDefault(place => place is not null) ?? "the framework"}";

    private static string? Place(StackFrame frame) =>
        frame.GetMethod() is { DeclaringType: { } type } method && type.Assembly == typeof(Money).Assembly ? $"{type.Name}.{method.Name}" : null;
}
