using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

// A quarter of a second an iteration: with half a one all of them took 19 minutes.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(250)).AsMutator());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
