/** The page's only style sheet. Holds no `<`, so it cannot end its element. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #fff; --ink: #22252a; --soft: #5f646c; --rule: #e2dfd8;
  --out: #a1322c; --out-wash: #fbe9e6; --in: #1d6b45; --in-wash: #e4f3ea;
  --look: #8a5a00; --look-wash: #fdf1d3; --accent: #2b5c8a;
  --ui: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --text: ui-serif, Charter, "Bitstream Charter", Georgia, "Noto Serif", "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --raised: #1e2023; --ink: #e3e1dc; --soft: #a09f9a; --rule: #34363b;
    --out: #f2988f; --out-wash: #3c2423; --in: #85d3a8; --in-wash: #1d3529;
    --look: #e9bd68; --look-wash: #3a3019; --accent: #8fbbe6;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--ui); -webkit-text-size-adjust: 100% }
main, header, footer { max-width: 78rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem) }
header { padding-top: clamp(1.5rem, 5vw, 3.5rem); padding-bottom: 1rem }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.8125rem; max-width: 78rem }
footer p { max-width: 46rem; margin: 0 0 0.5rem }
.brand { margin: 0 0 0.75rem; color: var(--soft); font-size: 0.8125rem; letter-spacing: 0.08em; font-variant-caps: all-small-caps }
h1 { margin: 0 0 0.35rem; font: 600 clamp(1.6rem, 4vw, 2.25rem)/1.15 var(--text); letter-spacing: -0.01em }
h1::before { margin-right: 0.4em; font-family: var(--ui); font-size: 0.8em }
h1.pass::before { content: "✓"; color: var(--in) }
h1.fail::before { content: "✗"; color: var(--out) }
h1.too-small::before, h1.mixed::before { content: "○"; color: var(--look) }
h2 { margin: 2.75rem 0 0.75rem; font: 600 1.125rem/1.3 var(--text) }
.lead { margin: 0; font-size: 1.0625rem }
.sum { margin: 0.35rem 0 0; color: var(--soft) }
.sum b { color: var(--ink); font-weight: 600 }
b, dd, .n, .number, .tally { font-variant-numeric: tabular-nums }
.figures { display: grid; grid-template-columns: repeat(6, auto); gap: 1rem 1.5rem; margin: 1.75rem 0 0; padding: 1rem 0; border-block: 1px solid var(--rule) }
.figures div { display: flex; flex-direction: column-reverse }
.figures dt { color: var(--soft); font-size: 0.8125rem }
.figures dt::first-letter { text-transform: uppercase }
.figures dd { margin: 0; color: var(--soft); font-size: 0.8125rem }
.figures dd b { color: var(--ink); font: 600 1.375rem/1.3 var(--text); font-variant-numeric: tabular-nums lining-nums }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem }
th, td { padding: 0.35rem 1rem 0.35rem 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--rule); font-weight: 400 }
thead th { color: var(--soft); font-size: 0.75rem; white-space: nowrap }
td.n { text-align: end; white-space: nowrap }
.rules thead th:not(:first-child), .groups thead th:nth-child(n + 3) { text-align: end }
td.bar { width: 30% }
meter { width: 100%; height: 0.5rem; vertical-align: middle; background: none; border: 0; appearance: none }
meter::-webkit-meter-inner-element { display: block }
meter::-webkit-meter-bar { height: 0.375rem; border: 0; border-radius: 0; background: none }
meter::-webkit-meter-optimum-value { background: var(--rule); border-radius: 2px }
meter::-moz-meter-bar { background: var(--rule); border-radius: 2px }
.change { overflow-wrap: anywhere; max-width: 32rem }
.change q { quotes: none }
code { font: 0.8125em/1.4 var(--mono) }
a { color: var(--accent); text-underline-offset: 0.15em }
.more, .hint { color: var(--soft); font-size: 0.8125rem }
.hint { max-width: 46rem; margin: 0 0 1rem }
details.document { border-top: 1px solid var(--rule) }
details.document:last-of-type { border-bottom: 1px solid var(--rule) }
details.document > summary { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; align-items: baseline; padding: 0.6rem 0; cursor: pointer; list-style: none }
details.document > summary::-webkit-details-marker { display: none }
details.document > summary::before { content: "▸"; width: 0.75rem; margin-right: -0.75rem; color: var(--soft) }
details.document[open] > summary::before { content: "▾" }
details.document[open] > summary { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule) }
.name { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; font-weight: 600 }
.tally { color: var(--soft); font-size: 0.8125rem }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px }
article { padding: 1rem 0 2rem }
.row { display: grid; grid-template-columns: 2.5rem minmax(0, 38rem) minmax(15rem, 24rem); gap: 0 1.5rem; align-items: start; margin-bottom: 0.85rem }
.row > p { grid-column: 2; margin: 0; font: 1.0625rem/1.6 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext }
.row:not(.touched) > p { color: var(--soft) }
.number { padding-top: 0.45rem; color: var(--soft); font-size: 0.6875rem; text-align: end; user-select: none }
.whole { margin: 0 0 1.25rem 4rem; max-width: 38rem }
del { color: var(--out); background: var(--out-wash); text-decoration: line-through 1px; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent); border-radius: 2px }
ins { color: var(--in); background: var(--in-wash); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; border-radius: 2px }
del, ins, mark { padding: 0 0.1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; unicode-bidi: isolate }
mark { color: inherit; background: var(--look-wash); border-radius: 2px; border-bottom: 2px dotted var(--look) }
mark.major, mark.critical { border-bottom-style: solid }
mark.critical { border-bottom-width: 3px; border-bottom-color: var(--out) }
mark.neutral { background: none; border-bottom: 1px dotted var(--soft) }
sup { font: 600 0.65rem/0 var(--ui); margin-inline: 0.1em; vertical-align: super; unicode-bidi: isolate }
sup a { text-decoration: none }
sup a:hover { text-decoration: underline }
.sign { padding: 0 0.2em; border: 1px solid currentColor; border-radius: 3px; font: 0.7em/1 var(--mono); opacity: 0.8; unicode-bidi: isolate; direction: ltr }
.notes { grid-column: 3; margin: 0; padding: 0; list-style: none; font-size: 0.8125rem; line-height: 1.45 }
.notes > li { display: block; position: relative; margin: 0.2rem 0 0.7rem; padding-inline-start: 1.6rem; scroll-margin-top: 4rem }
.notes > li > .count { position: absolute; inset-inline-start: 0; min-width: 1.1rem; color: var(--accent); font-weight: 600; font-size: 0.75rem; font-variant-numeric: tabular-nums }
.notes > li:target { outline: 2px solid var(--accent); outline-offset: 4px; border-radius: 2px }
.notes p, .notes ul { margin: 0; padding: 0; overflow-wrap: anywhere }
.notes > li:last-child { margin-bottom: 0 }
.notes ul { list-style: none; color: var(--soft) }
.notes ul li { display: inline }
.notes ul li + li::before { content: " · " }
.action { font-weight: 600 }
.facts { display: flex; flex-wrap: wrap; gap: 0 0.75rem; color: var(--soft) }
.kind::after { content: ":" }
.severity { font-weight: 600 }
.severity.neutral { font-weight: 400 }
.severity.critical { color: var(--out) }
.severity.major { color: var(--look) }
.fold { margin: 0 0 1rem 4rem; color: var(--soft); font-size: 0.8125rem }
details.fold > summary { cursor: pointer; width: max-content; max-width: 100% }
details.fold[open] > summary { margin-bottom: 0.75rem }
details.fold > .row { margin-left: -4rem }
@media (max-width: 60rem) {
  .figures { grid-template-columns: repeat(3, 1fr) }
  .row { grid-template-columns: 1.75rem minmax(0, 40rem); gap: 0.25rem 0.75rem }
  .notes { grid-column: 2; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--rule) }
  .fold, .whole { margin-left: 2.5rem }
  details.fold > .row { margin-left: -2.5rem }
}
@media (max-width: 36rem) {
  .figures { grid-template-columns: repeat(2, 1fr) }
  .row { grid-template-columns: minmax(0, 1fr) }
  .row > p, .notes { grid-column: 1 }
  .number { display: none }
  .fold, .whole { margin-left: 0 }
  details.fold > .row { margin-left: 0 }
  .row > p { font-size: 1rem }
  td.bar, thead td { display: none }
  th, td { padding-right: 0.75rem }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --out: #000; --out-wash: none; --in: #000; --in-wash: none; --look: #000; --look-wash: none; --accent: #000 }
  body { font-size: 9pt }
  main, header, footer { max-width: none; padding-inline: 0 }
  details.document[open] > summary { position: static }
  .row { break-inside: avoid; grid-template-columns: 2rem minmax(0, 3fr) minmax(0, 2fr) }
  .row > p { font-size: 10pt }
  .notes { grid-column: 3; padding: 0; border: 0 }
  details.document::details-content { content-visibility: visible; block-size: auto }
  details > summary::before { content: none }
  h2 { break-after: avoid }
}
`
