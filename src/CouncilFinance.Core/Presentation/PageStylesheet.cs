namespace CouncilFinance.Presentation;

/// <summary>How a whole page looks; its tables are dressed by <see cref="TableStylesheet"/>.</summary>
internal static class PageStylesheet
{
    public static string Css { get; } = """
        :root { color-scheme: light dark; --page-ink: #1b1f24; --page-soft: #57606a; --page-line: #8c959f; --page-paper: #ffffff; --page-band: #f3f5f7; --page-mark: #fff3c4; --page-link: #0b57b0; }
        @media screen and (prefers-color-scheme: dark) { :root { --page-ink: #e8ebee; --page-soft: #a9b2bb; --page-line: #6b757f; --page-paper: #15181c; --page-band: #22272e; --page-mark: #4a3d00; --page-link: #8cc2ff; } }
        .cf-page { margin: 0 auto; padding: 1rem; max-width: 90rem; font: 1rem/1.5 system-ui, "DejaVu Sans", sans-serif; color: var(--page-ink); background: var(--page-paper); overflow-wrap: break-word; }
        .cf-page a { color: var(--page-link); }
        .cf-page a:focus-visible, .cf-page summary:focus-visible { outline: 3px solid var(--page-link); outline-offset: 2px; }
        .cf-page h1 { font-size: 1.8rem; line-height: 1.2; margin: .5rem 0 1rem; }
        .cf-page h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 3px solid var(--page-line); }
        .cf-page h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        .cf-page p { max-width: 50rem; }
        .cf-page figure { margin: 1.5rem 0; }
        .cf-page figure svg { display: block; }
        .cf-page figcaption { font-weight: 600; margin: .5rem 0; }
        .cf-page figure table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        .cf-page figure th, .cf-page figure td { padding: .15rem .75rem; text-align: left; font-weight: 400; }
        .cf-page figure td { text-align: right; }
        .cf-page figure details { overflow-x: auto; }
        .cf-page summary { cursor: pointer; padding: .25rem 0; color: var(--page-link); }
        .cf-page .cf-block { margin-bottom: .5rem; }
        .cf-claims .cf-block { margin: .25rem 0 0 1rem; font-size: .9em; }
        .cf-claims .cf-words { max-width: 30rem; min-width: 12rem; }
        .cf-label { max-width: 26rem; min-width: 9rem; }
        .cf-skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--page-paper); border: 2px solid var(--page-link); z-index: 1; }
        .cf-skip:focus { left: 0; }
        .cf-contents { border: 1px solid var(--page-line); padding: .5rem 1rem; font-size: .9rem; }
        .cf-contents ul { padding-left: 1.1rem; margin: .25rem 0; }
        .cf-contents > ul { padding-left: 0; list-style: none; }
        .cf-contents > ul > li { margin: .5rem 0; }
        .cf-tally { color: var(--page-soft); white-space: nowrap; }
        .cf-every .cf-table { width: 100%; }
        .cf-every td, .cf-every th { border-bottom: 1px solid var(--page-line); }
        .cf-every td { min-width: 4.5rem; }
        .cf-every td:nth-child(2), .cf-every td:nth-child(6), .cf-every td:nth-child(7) { min-width: 12rem; overflow-wrap: anywhere; }
        .cf-reports tbody td, .cf-reports tbody th { border-bottom: 1px solid var(--page-line); min-width: 4.5rem; }
        .cf-reports tbody td:nth-child(2), .cf-reports tbody th { min-width: 12rem; }
        .cf-reports td:nth-child(n + 4), .cf-reports thead th:nth-child(n + 4) { text-align: right; }
        .cf-every tr:target > * { background: var(--page-mark); }
        @media screen and (max-width: 85rem) {
          .cf-stacks table, .cf-stacks caption, .cf-stacks tbody, .cf-stacks tr, .cf-stacks tbody th, .cf-stacks tbody td { display: block; }
          .cf-stacks thead { display: none; }
          .cf-stacks tbody th[scope=row] { font-weight: 700; border: 0; border-top: 3px solid var(--page-line); }
          .cf-stacks tbody td:nth-child(n) { min-width: 0; border: 0; text-align: left; }
          .cf-stacks td::before { content: attr(data-heading) ": "; color: var(--page-soft); }
        }
        @media screen and (max-width: 48rem) { .cf-contents ul ul { display: none; } }
        @media screen and (min-width: 75rem) {
          .cf-page { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 2rem; }
          .cf-page header { grid-column: 1 / -1; }
          .cf-contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 4rem); overflow-y: auto; }
          main > section:first-child > h2 { margin-top: 0; }
        }
        @media print {
          @page { size: A4 landscape; margin: 14mm; }
          :root { color-scheme: light; }
          .cf-page { display: block; padding: 0; max-width: none; font-size: 9pt; color: #000; }
          .cf-page a { color: inherit; }
          .cf-skip, .cf-list { display: none; }
          .cf-contents { position: static; max-height: none; overflow: visible; break-after: page; }
          .cf-page h2, .cf-page h3, .cf-page caption, .cf-page summary { break-after: avoid; }
          .cf-page main > section { break-before: page; }
          .cf-page figure, .cf-notes li { break-inside: avoid; }
          .cf-page details::details-content { content-visibility: visible; block-size: auto; }
          .cf-table th, .cf-table td { padding: .1rem .4rem; white-space: normal; min-width: 0; }
        }

        """;
}
