namespace CouncilFinance.Presentation;

/// <summary>How tables look in a page: put <see cref="Css"/> in its style element once.</summary>
public static class TableStylesheet
{
    /// <summary>
    /// The rules, all of them for classes that start with cf-: figures to the right with digits of one width, light and dark as the reader's system
    /// asks, wide tables that scroll within themselves, whole rows on paper. No colour carries a meaning that text does not.
    /// </summary>
    public static string Css { get; } = """
        .cf-block { --cf-ink: #1b1f24; --cf-soft: #57606a; --cf-line: #8c959f; --cf-band: #f3f5f7; --cf-mark: #fff3c4; --cf-link: #0b57b0; --cf-paper: #ffffff; color: var(--cf-ink); background: var(--cf-paper); margin: 1.5rem 0; line-height: 1.4; }
        @media screen and (prefers-color-scheme: dark) { .cf-block { --cf-ink: #e8ebee; --cf-soft: #a9b2bb; --cf-line: #6b757f; --cf-band: #22272e; --cf-mark: #4a3d00; --cf-link: #8cc2ff; --cf-paper: #15181c; } }
        .cf-scroll { overflow-x: auto; max-width: 100%; position: relative; }
        .cf-scroll:focus-visible { outline: 2px solid var(--cf-link); outline-offset: 2px; }
        .cf-table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
        .cf-table caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
        .cf-unit { font-weight: 400; }
        .cf-source { display: block; font-weight: 400; color: var(--cf-soft); font-size: .9em; }
        .cf-table th, .cf-table td { padding: .25rem .75rem; text-align: left; vertical-align: top; font-weight: 400; border: 0; }
        .cf-table thead th { font-weight: 600; vertical-align: bottom; }
        .cf-table thead tr > * { border-bottom: 2px solid var(--cf-line); }
        .cf-table .cf-figure { text-align: right; white-space: nowrap; }
        .cf-table .cf-heading th { font-weight: 600; background: var(--cf-band); padding-top: .5rem; }
        .cf-table .cf-subtotal > * { font-weight: 600; border-top: 1px solid var(--cf-line); }
        .cf-table .cf-total > * { font-weight: 700; border-top: 2px solid var(--cf-line); }
        .cf-table .cf-marked { background: var(--cf-mark); outline: 1px solid var(--cf-line); outline-offset: -1px; }
        .cf-mark { padding-left: .2em; line-height: 0; font-weight: 700; }
        .cf-mark a { color: var(--cf-link); }
        .cf-mark a:target { outline: 3px solid var(--cf-link); outline-offset: 2px; }
        .cf-aside { display: block; font-size: .85em; font-weight: 400; white-space: nowrap; }
        .cf-notes { margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9em; max-width: 50rem; }
        .cf-notes li { margin: .25rem 0; }
        .cf-notes a { color: var(--cf-link); }
        .cf-notes li:target { background: var(--cf-mark); }
        .cf-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media print { .cf-block { color: #000; background: none; } .cf-back { display: none; } .cf-scroll { overflow: visible; } .cf-table tr { break-inside: avoid; } .cf-table thead { display: table-header-group; } .cf-table .cf-marked { background: none; outline: 1px solid #000; } }

        """;
}
