package org.fadeout.edge.documents;

/** The look of a report page: a few tokens for colour, space and type, and what follows from them. */
final class ReportStyle {
    static final String CSS = """
            :root { --ink: #1c2430; --quiet: #556070; --line: #d5dae1; --paper: #fff; --warm: #fff4e0; --space: 1rem; }
            * { box-sizing: border-box; }
            body { margin: 0; color: var(--ink); background: var(--paper); font: 15px/1.5 system-ui, sans-serif; }
            main { max-inline-size: 62rem; margin-inline: auto; padding: calc(2 * var(--space)); position: relative; }
            h1 { font-size: 1.7rem; margin: 0; line-height: 1.2; }
            h2 { font-size: 1.15rem; margin: calc(2.2 * var(--space)) 0 calc(0.6 * var(--space)); border-block-end: 1px solid var(--line); }
            .subtitle { color: var(--quiet); margin: 0.3rem 0 var(--space); }
            .banner { background: var(--warm); border-inline-start: 4px solid #b45309; padding: 0.5rem 0.8rem; margin: 0.4rem 0; font-weight: 600; }
            .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: var(--space); margin: calc(1.5 * var(--space)) 0 0; }
            .facts div { border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; }
            .facts dt { color: var(--quiet); font-size: 0.85rem; }
            .facts dd { margin: 0; }
            .facts strong { display: block; font-size: 1.05rem; font-variant-numeric: tabular-nums; }
            .facts span { display: block; font-size: 0.8rem; color: var(--quiet); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; inline-size: 100%; font-size: 0.86rem; }
            caption { text-align: start; color: var(--quiet); padding-block-end: 0.4rem; }
            th, td { text-align: start; padding: 0.28rem 0.6rem; border-block-end: 1px solid var(--line); vertical-align: top; }
            thead th { border-block-end: 2px solid var(--ink); position: sticky; inset-block-start: 0; background: var(--paper); }
            tbody th { font-weight: 500; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            td.number { white-space: nowrap; }
            tbody th { min-inline-size: 7rem; }
            h2 { break-after: avoid; }
            tr.total th, tr.total td { border-block-start: 2px solid var(--ink); font-weight: 600; }
            .short { white-space: nowrap; }
            svg.plain, svg.scale { inline-size: auto; border: 0; background: none; vertical-align: middle; }
            table.bars { max-inline-size: 52rem; } table.bars th, table.bars td { border: 0; padding-block: 0.1rem; }
            [dir=rtl] td.bar svg { transform: scaleX(-1); }
            .legend { font-size: 0.82rem; margin: 0.4rem 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; }
            sup { line-height: 0; } .notes { font-size: 0.85rem; color: var(--quiet); }
            figure { margin: 0; }
            figcaption { color: var(--quiet); font-size: 0.86rem; }
            svg.map { inline-size: 100%; block-size: auto; border: 1px solid var(--line); background: #fbfbf9; }
            footer { color: var(--quiet); font-size: 0.8rem; }
            .watermark { position: fixed; inset: 0; display: grid; place-items: center; font-size: 22vmin; font-weight: 800; color: #1c2430;
              opacity: 0.06; transform: rotate(-28deg); pointer-events: none; letter-spacing: 0.15em; z-index: 2; }
            @media print { main { padding: 0; max-inline-size: none; } .wide { overflow: visible; } table { font-size: 0.72rem; }
              th, td { padding: 0.2rem 0.35rem; } thead th { position: static; } thead { display: table-header-group; } tr, figure, .facts div { break-inside: avoid; } }
            """;

    private ReportStyle() {}
}
