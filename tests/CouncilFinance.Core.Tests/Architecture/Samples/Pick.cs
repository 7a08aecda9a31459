namespace CouncilFinance.Tests.Architecture.Samples;

/// <summary>A sample for <see cref="PublicApi"/>.</summary>
public delegate TResult? Pick<in T, out TResult>(T item) where TResult : class;
