namespace CouncilFinance.Apportionment;

/// <summary>A way from one node of a network to another, with the least and the most that may flow along it and the cost of each unit.</summary>
internal readonly record struct FlowArc<TCost>(int From, int To, int Least, int Most, TCost Cost);
