using System.Diagnostics;

namespace CouncilFinance.Fuzz;

/// <summary>A run of cases on a thread of its own, which is left behind where a case finds no answer.</summary>
internal sealed class FuzzBatch(int first, int end, int seed, Tally tally)
{
    private const int PollMilliseconds = 100;

    private readonly object _gate = new();
    private int _current;
    private ParserTarget? _target;
    private string _input = string.Empty;
    private long _started;
    private bool _isLeftBehind;

    /// <summary>The number of the case that found no answer, or that after the last one.</summary>
    public int RunUntilOneIsUnanswered(TimeSpan longestAnswer)
    {
        var thread = new Thread(RunAll) { IsBackground = true, Name = $"cases from {first}" };
        thread.Start();
        while (!thread.Join(PollMilliseconds))
        {
            lock (_gate)
            {
                if (_target is null || Stopwatch.GetElapsedTime(_started) <= longestAnswer)
                    continue;
                _isLeftBehind = true;
                tally.AddFailure(_target, _current, _input, new TimeoutException($"No answer within {longestAnswer.TotalSeconds} seconds."));
                return _current;
            }
        }

        return end;
    }

    private void RunAll()
    {
        for (var number = first; number < end && !_isLeftBehind; number++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var target = ParserTarget.All[number % ParserTarget.All.Count];
            Start(number, target, target.NextInput(random));
            var error = target.Try(_input, out var wasRead);
            Finish(wasRead, error);
        }
    }

    private void Start(int number, ParserTarget target, string input)
    {
        lock (_gate)
        {
            _current = number;
            _input = input;
            _started = Stopwatch.GetTimestamp();
            _target = target;
        }
    }

    private void Finish(bool wasRead, Exception? error)
    {
        lock (_gate)
        {
            if (_isLeftBehind)
                return;
            tally.AddAnswer(_target!, _input, wasRead, Stopwatch.GetElapsedTime(_started));
            if (error is not null)
                tally.AddFailure(_target!, _current, _input, error);
            _target = null;
        }
    }
}
