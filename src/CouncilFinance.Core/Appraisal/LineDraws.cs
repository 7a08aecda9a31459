namespace CouncilFinance.Appraisal;

/// <summary>The draws of one line: each a pure function of the seed, the line's title and the run, so that neither threads nor other lines change it.</summary>
/// <remarks>The draws of a line are the numbers that SplitMix64 gives from a start worked from seed and title, each reached without those before it.</remarks>
internal readonly struct LineDraws
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const ulong HashStart = 0xCBF29CE484222325;
    private const ulong HashFactor = 0x00000100000001B3;

    // 52 bits and a half fit a double's 53 exactly, so that a draw never becomes 0 or 1.
    private const int UnusedBits = 12;
    private const double Spacing = 1.0 / (1L << (64 - UnusedBits));

    private readonly ulong _start;

    public LineDraws(long seed, string title) => _start = unchecked(Mixed(Mixed((ulong)seed + Step) ^ Hash(title)));

    /// <summary>The draw of a run, above 0 and below 1.</summary>
    public double this[int run] => unchecked(((Mixed(_start + (Step * ((ulong)run + 1))) >> UnusedBits) + 0.5) * Spacing);

    // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Mixed(ulong bits) => unchecked(Folded(Folded(Folded(bits, 30) * 0xBF58476D1CE4E5B9, 27) * 0x94D049BB133111EB, 31));

    private static ulong Folded(ulong bits, int by) => bits ^ (bits >> by);

    // FNV-1a over UTF-16: the framework's own hash of a text changes from one start of a program to the next.
    private static ulong Hash(string text) => text.Aggregate(HashStart, (hash, letter) => unchecked((hash ^ letter) * HashFactor));
}
