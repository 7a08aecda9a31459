#:property PublishAot=false
#:property TreatWarningsAsErrors=false
#:property NoWarn=xUnit3000
#:package xunit

// The mutation score of one room. dotnet-stryker makes the mutants; the tests then run in this process, which has compiled them once, with one mutant after
// the other switched on, and of each only the tests that reach it, quickest first, until one fails. That takes a hundredth of the time of a new process for each.
//
//   dotnet tool restore
//   dotnet run tests/mutation/run-mutants.cs -- Assurance FOLDER     one line for each file, then every mutant that no test killed
//
// What was found stays in FOLDER, and a second run goes on from there. LAW_CASES is 4 unless set. A mutant is killed when a test fails that passes
// again without it, or the process ends; it runs out of time after 15 seconds in one batch of tests. Worker processes are started as
// "--work FOLDER SHARD SHARDS", again whenever one has ended, and "--alone FOLDER MUTANT" for a mutant in a static field, which is read once in a process.

using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Xunit.Abstractions;
using Xunit.Sdk;

const int OutOfTime = 17;
const int Spoilt = 18;
const int Fails = 19;
var longestAlone = TimeSpan.FromMinutes(5);
const double SecondsForABatch = 15;
const int FirstBatch = 8;
string[] leftOut =
[
    "Architecture", "Documentation", "Snapshots", "Fuzzing", "Notebook", "PublishedReportTests", "PropertyAttributeTests", "CulturesTests", "AllocationTests",
    "CastingTableTests", "RiskLaws", "SpendingLaws",
];

return args switch
{
    [var room, var folder] when room[0] != '-' => Measure(room, Path.GetFullPath(folder)),
    ["--work", var folder, var shard, var shards] => Work(folder, int.Parse(shard, CultureInfo.InvariantCulture), int.Parse(shards, CultureInfo.InvariantCulture)),
    ["--alone", var folder, var mutant] => Alone(folder, int.Parse(mutant, CultureInfo.InvariantCulture)),
    _ => Refuse("Say which room and where results go: Assurance FOLDER"),
};

static int Refuse(string why)
{
    Console.Error.WriteLine(why);
    return 2;
}

int Measure(string room, string folder)
{
    Directory.CreateDirectory(folder);
    Environment.SetEnvironmentVariable("LAW_CASES", Environment.GetEnvironmentVariable("LAW_CASES") ?? "4");
    if (!File.Exists(Report(folder)) && !MakeMutants(room, folder))
        return Refuse("dotnet stryker made no mutants; its own log says why.");
    WorkUntilDone(folder, 0, 0);
    var shards = Environment.ProcessorCount;
    Parallel.For(0, shards, new ParallelOptions { MaxDegreeOfParallelism = shards }, shard => WorkUntilDone(folder, shard, shards));
    Show(folder);
    return 0;
}

// The mutated library stands beside the tests only while stryker runs them, so that it is copied then.
static bool MakeMutants(string room, string folder)
{
    var tests = Path.Combine("tests", "CouncilFinance.Core.Tests");
    var start = new ProcessStartInfo("dotnet", ["stryker", "--config-file", Path.Combine("..", "mutation", "mutants-only.json"), "--mutate", $"**/{room}/*.cs", "--output", folder])
    {
        WorkingDirectory = tests,
        RedirectStandardOutput = true,
    };
    using var stryker = Process.Start(start)!;
    while (stryker.StandardOutput.ReadLine() is { } line)
    {
        Console.WriteLine(line);
        if (line.Contains("mutants will be tested", StringComparison.Ordinal))
            CopyFiles(Path.Combine(tests, "bin", "Debug", "net10.0"), Path.Combine(folder, "bin"));
    }

    stryker.WaitForExit();
    var report = Directory.EnumerateFiles(folder, "mutation-report.json", SearchOption.AllDirectories).FirstOrDefault();
    if (report is null)
        return false;
    File.Copy(report, Report(folder), overwrite: true);
    return true;
}

static void CopyFiles(string from, string to)
{
    Directory.CreateDirectory(to);
    foreach (var file in Directory.EnumerateFiles(from))
        File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
}

static void WorkUntilDone(string folder, int shard, int shards)
{
    int code;
    do
    {
        using var worker = Process.Start(Environment.ProcessPath!, ["--work", folder, $"{shard}", $"{shards}"]);
        worker.WaitForExit();
        code = worker.ExitCode;
    }
    while (code != 0);
}

static Assembly Load(string folder, string name)
{
    var bin = Path.Combine(folder, "bin");
    AssemblyLoadContext.Default.Resolving += (context, wanted) =>
        Path.Combine(bin, wanted.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    return AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(bin, name + ".dll"));
}

int Alone(string folder, int mutant)
{
    new MutantControl(Load(folder, "CouncilFinance.Core")).Active = mutant;
    var tests = new Tests(Load(folder, "CouncilFinance.Core.Tests"), leftOut);
    return tests.FirstFailure(Enumerable.Range(0, tests.Count)) is null ? 0 : Fails;
}

bool IsKilledAlone(string folder, int mutant)
{
    using var process = Process.Start(Environment.ProcessPath!, ["--alone", folder, $"{mutant}"]);
    if (process.WaitForExit(longestAlone))
        return process.ExitCode != 0;
    process.Kill();
    return true;
}

int Work(string folder, int shard, int shards)
{
    var control = new MutantControl(Load(folder, "CouncilFinance.Core")) { Active = MutantControl.None };
    var tests = new Tests(Load(folder, "CouncilFinance.Core.Tests"), leftOut);
    var coverage = Path.Combine(folder, "coverage.json");
    if (shards == 0)
    {
        if (!File.Exists(coverage))
            File.WriteAllText(coverage, JsonSerializer.Serialize(control.Coverage(tests)));
        return 0;
    }

    var reaching = JsonSerializer.Deserialize<Dictionary<int, List<int>>>(File.ReadAllText(coverage))!;
    var (results, current) = (Path.Combine(folder, $"results{shard}.txt"), Path.Combine(folder, $"current{shard}.txt"));
    void Found(int mutant, string what) => File.AppendAllText(results, $"{mutant} {what}\n");

    var known = File.Exists(results) ? File.ReadLines(results).Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).ToHashSet() : [];
    if (File.Exists(current) && int.TryParse(File.ReadAllText(current), CultureInfo.InvariantCulture, out var last) && known.Add(last))
        Found(last, "Killed the process");
    var left = Mutants(folder).Where(mutant => mutant.Id % shards == shard && !known.Contains(mutant.Id)).OrderBy(mutant => mutant.Id).ToList();
    // Compiled before a clock runs.
    tests.FirstFailure(Enumerable.Range(0, tests.Count).Where(test => test % FirstBatch == 0));
    var clock = new Clock(SecondsForABatch, mutant =>
    {
        Found(mutant, "Timeout");
        Environment.Exit(OutOfTime);
    });
    foreach (var (id, isStatic) in left.Select(mutant => (mutant.Id, mutant.IsStatic)))
    {
        if (isStatic)
        {
            Found(id, IsKilledAlone(folder, id) ? "Killed alone" : "Survived alone");
            continue;
        }

        if (!reaching.TryGetValue(id, out var which))
        {
            Found(id, "NoCoverage");
            continue;
        }

        File.WriteAllText(current, id.ToString(CultureInfo.InvariantCulture));
        control.Active = id;
        ITestCase? failed = null;
        for (int from = 0, size = FirstBatch; from < which.Count && failed is null; from += size, size *= 2)
        {
            clock.Start(id);
            failed = tests.FirstFailure(which.Skip(from).Take(size));
        }

        clock.Stop();
        control.Active = MutantControl.None;
        Found(id, failed is null ? $"Survived {which.Count} tests" : $"Killed by {failed.TestMethod.TestClass.Class.Name}.{failed.TestMethod.Method.Name}");

        // What a mutant left in a static field would fail every test after it.
        if (failed is not null && tests.Fails(failed))
            return Spoilt;
    }

    return 0;
}

static void Show(string folder)
{
    var found = Directory.EnumerateFiles(folder, "results*.txt").SelectMany(File.ReadLines).Select(line => line.Split(' ', 3))
        .GroupBy(parts => int.Parse(parts[0], CultureInfo.InvariantCulture)).ToDictionary(parts => parts.Key, parts => parts.Last()[1]);
    var mutants = Mutants(folder).Where(mutant => found.ContainsKey(mutant.Id)).ToList();
    bool IsKilled(Mutant mutant) => found[mutant.Id] is "Killed" or "Timeout";
    foreach (var file in mutants.GroupBy(mutant => mutant.File).OrderBy(file => file.Key, StringComparer.Ordinal))
        Console.WriteLine($"{file.Key}: {file.Count(IsKilled)} of {file.Count()}");
    foreach (var mutant in mutants.Where(mutant => !IsKilled(mutant)))
        Console.WriteLine($"{mutant.File}:{mutant.Line} {found[mutant.Id]} {mutant.Mutator}: {mutant.Replacement}");
    var (killed, timeouts) = (mutants.Count(IsKilled), mutants.Count(mutant => found[mutant.Id] == "Timeout"));
    Console.WriteLine($"{killed} of {mutants.Count} killed, {timeouts} of them by time-out: {(100m * killed / mutants.Count).ToString("F1", CultureInfo.InvariantCulture)}%");
}

static string Report(string folder) => Path.Combine(folder, "mutants.json");

static IEnumerable<Mutant> Mutants(string folder)
{
    using var report = JsonDocument.Parse(File.ReadAllText(Report(folder)));
    foreach (var file in report.RootElement.GetProperty("files").EnumerateObject())
    {
        foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            if (mutant.GetProperty("status").GetString() is "Ignored" or "CompileError")
                continue;
            yield return new Mutant(
                int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                Path.GetFileName(file.Name),
                mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32(),
                mutant.TryGetProperty("static", out var isStatic) && isStatic.GetBoolean(),
                mutant.GetProperty("mutatorName").GetString()!,
                string.Join(' ', mutant.GetProperty("replacement").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}

internal sealed record Mutant(int Id, string File, int Line, bool IsStatic, string Mutator, string Replacement);

// What stryker adds to the library it mutates: which mutant is on, and which were reached.
internal sealed class MutantControl
{
    public const int None = -1;
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly FieldInfo _active;
    private readonly FieldInfo _captures;
    private readonly MethodInfo _reached;

    public MutantControl(Assembly library)
    {
        var control = library.GetTypes().Single(type => type.Name == "MutantControl");
        _active = control.GetField("ActiveMutant", Any)!;
        _captures = control.GetField("CaptureCoverage", Any)!;
        _reached = control.GetMethod("GetCoverageData", Any)!;
    }

    public int Active { set => _active.SetValue(null, value); }

    // For each mutant the tests that reach it, quickest first.
    public Dictionary<int, List<int>> Coverage(Tests tests)
    {
        if (tests.FirstFailure(Enumerable.Range(0, tests.Count)) is { } fails)
            throw new InvalidOperationException($"{fails.DisplayName} fails without a mutant.");
        var (reaching, seconds) = (new Dictionary<int, List<int>>(), new double[tests.Count]);
        _captures.SetValue(null, true);
        Reached();
        for (var test = 0; test < tests.Count; test++)
        {
            var start = Stopwatch.GetTimestamp();
            tests.FirstFailure([test]);
            seconds[test] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            foreach (var mutant in Reached())
            {
                if (!reaching.TryGetValue(mutant, out var which))
                    reaching[mutant] = which = [];
                which.Add(test);
            }
        }

        _captures.SetValue(null, false);
        foreach (var which in reaching.Values)
            which.Sort((one, other) => seconds[one].CompareTo(seconds[other]));
        return reaching;
    }

    private HashSet<int> Reached() => ((IEnumerable<IList<int>>)_reached.Invoke(null, null)!).SelectMany(mutants => mutants).ToHashSet();
}

// The tests of an assembly, run one after the other in this process.
internal sealed class Tests
{
    private readonly List<ITestCase> _cases = [];
    private readonly ITestFrameworkExecutor _executor;

    public Tests(Assembly assembly, string[] leftOut)
    {
        var framework = new XunitTestFramework(new Sink(_ => true));
        using var complete = new ManualResetEventSlim();
        using var discoverer = framework.GetDiscoverer(new ReflectionAssemblyInfo(assembly));
        discoverer.Find(
            includeSourceInformation: false,
            new Sink(message =>
            {
                if (message is ITestCaseDiscoveryMessage found && !leftOut.Any(found.TestCase.TestMethod.TestClass.Class.Name.Contains))
                    _cases.Add(found.TestCase);
                if (message is IDiscoveryCompleteMessage)
                    complete.Set();
                return true;
            }),
            new Options());
        complete.Wait();
        _executor = framework.GetExecutor(assembly.GetName());
    }

    public int Count => _cases.Count;

    public ITestCase? FirstFailure(IEnumerable<int> tests) => FirstFailure(tests.Select(test => _cases[test]));

    public bool Fails(ITestCase test) => FirstFailure([test]) is not null;

    private ITestCase? FirstFailure(IEnumerable<ITestCase> cases)
    {
        ITestCase? failed = null;
        using var complete = new ManualResetEventSlim();
        _executor.RunTests(
            cases,
            new Sink(message =>
            {
                if (message is ITestFailed failure)
                    failed ??= failure.TestCase;
                if (message is ITestAssemblyFinished)
                    complete.Set();
                return failed is null;
            }),
            new Options());
        complete.Wait();
        return failed;
    }

    private sealed class Sink(Func<IMessageSinkMessage, bool> onMessage) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => onMessage(message);
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object> _values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.StopOnTestFail"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var found) && found is TValue value ? value : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value!;
    }
}

// Says when a mutant has had its time; the process has to end then, as nothing else stops a loop.
internal sealed class Clock
{
    private readonly object _lock = new();
    private int? _mutant;
    private long _since;

    public Clock(double seconds, Action<int> outOfTime) =>
        new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(200);
                lock (_lock)
                {
                    if (_mutant is { } mutant && Stopwatch.GetElapsedTime(_since).TotalSeconds > seconds)
                        outOfTime(mutant);
                }
            }
        }) { IsBackground = true }.Start();

    public void Start(int mutant)
    {
        lock (_lock)
            (_mutant, _since) = (mutant, Stopwatch.GetTimestamp());
    }

    public void Stop()
    {
        lock (_lock)
            _mutant = null;
    }
}
