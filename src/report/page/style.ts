/** The page's only style sheet. Holds no `<`, so it cannot end its element. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #fff; --ink: #22252a; --soft: #5f646c; --rule: #e2dfd8;
  --out: #a1322c; --out-wash: #fbe9e6; --in: #1d6b45; --in-wash: #e4f3ea;
  --look: #8a5a00; --look-wash: #fdf1d3; --accent: #2b5c8a; --accent-wash: #e8eff6;
  --good: #3f8f68; --poor: #c4574f; --idle: #c9c4b8;
  --ui: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --text: ui-serif, Charter, "Bitstream Charter", Georgia, "Noto Serif", "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --raised: #1e2023; --ink: #e3e1dc; --soft: #a09f9a; --rule: #34363b;
    --out: #f2988f; --out-wash: #3c2423; --in: #85d3a8; --in-wash: #1d3529;
    --look: #e9bd68; --look-wash: #3a3019; --accent: #8fbbe6; --accent-wash: #24303c;
    --good: #57a883; --poor: #d9776e; --idle: #55575c;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--ui); -webkit-text-size-adjust: 100% }
main, .top, footer { max-width: 82rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem) }
[hidden] { display: none !important }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.top { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: baseline; padding-top: 1rem; padding-bottom: 0.5rem }
.brand { margin: 0; font: 600 1.125rem/1.4 var(--text); letter-spacing: 0.01em }
.top nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem }
.top nav a { padding: 0.35rem 0; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent }
.top nav a:hover { color: var(--ink) }
.top nav a[aria-current] { color: var(--ink); border-bottom-color: var(--accent) }
.view { padding-bottom: 2rem }
footer { padding-top: 1.5rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.8125rem }
footer p { max-width: 50rem; margin: 0 0 0.4rem }
.head { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 26rem); gap: 1rem 3rem; align-items: end; padding-top: clamp(1.25rem, 4vw, 2.5rem) }
h1 { margin: 0 0 0.6rem; font: 600 clamp(1.7rem, 4vw, 2.4rem)/1.15 var(--text); letter-spacing: -0.01em; text-wrap: balance }
h1::before { margin-right: 0.4em; font-family: var(--ui); font-size: 0.8em }
h1.pass::before { content: "✓"; color: var(--in) }
h1.fail::before { content: "✗"; color: var(--out) }
h1.too-small::before, h1.mixed::before { content: "○"; color: var(--look) }
.lead { margin: 0; font-size: 1.0625rem; max-width: 38rem; text-wrap: pretty }
.why { margin: 0.5rem 0 0; max-width: 40rem }
.sum { margin: 0.5rem 0 0; color: var(--soft) }
.sum b { color: var(--ink); font-weight: 600 }
b, dd, .n, .number, .tally { font-variant-numeric: tabular-nums }
.figures { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(6, auto); gap: 1rem 1.5rem; margin: 1rem 0 0; padding: 1rem 0; border-block: 1px solid var(--rule) }
.figures div { display: flex; flex-direction: column-reverse }
.figures dt { color: var(--soft); font-size: 0.8125rem }
.figures dt::first-letter { text-transform: uppercase }
.figures dd { margin: 0; color: var(--soft); font-size: 0.8125rem }
.figures dd b { color: var(--ink); font: 600 1.375rem/1.3 var(--text); font-variant-numeric: tabular-nums lining-nums }
.chart { margin: 0 }
.chart svg { display: block; width: 100%; height: auto; overflow: visible }
.chart figcaption, .more { color: var(--soft); font-size: 0.8125rem }
.chart .axis { stroke: var(--rule) }
.chart .mark { stroke: var(--soft); stroke-dasharray: 2 3 }
.chart text { fill: var(--soft); font: 10px var(--ui); text-anchor: middle }
.chart text.count { fill: var(--ink) }
rect.good, rect.applied { fill: var(--good) }
rect.poor { fill: var(--poor) }
rect.open { fill: var(--look) }
rect.small, rect.superseded { fill: var(--idle) }
.stack { display: block; width: 100%; height: 0.5rem }
.key::before { content: ""; display: inline-block; width: 0.6rem; height: 0.6rem; margin-right: 0.35rem; border-radius: 2px; background: var(--idle) }
.key.good::before, .key.applied::before { background: var(--good) }
.key.poor::before { background: var(--poor) }
.key.open::before { background: var(--look) }
.key { margin-right: 0.75rem; white-space: nowrap }
.chip { padding: 0.05rem 0.5rem; border: 1px solid var(--rule); border-radius: 1rem; color: var(--soft); font-size: 0.75rem }
.chip.pass { color: var(--in); border-color: currentColor }
.chip.demoted { color: var(--look); border-color: currentColor }
.chip.fail { color: var(--out); border-color: currentColor }
section h2:first-child { margin-top: 2.5rem }
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
td.n, th.n { text-align: end; white-space: nowrap }
th ul { margin: 0; padding: 0; list-style: none }
td.bar { width: 30% }
td.change { overflow-wrap: anywhere; max-width: 32rem }
.change q { quotes: none }
code { font: 0.875em/1.4 var(--mono) }
a { color: var(--accent); text-underline-offset: 0.15em }
.hint { color: var(--soft); font-size: 0.8125rem }
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
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px }
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
.sign { padding: 0 0.2em; border: 1px solid currentColor; border-radius: 3px; font: 0.7em/1 var(--mono); unicode-bidi: isolate; direction: ltr }
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
article .views { margin: 0 0 1rem 4rem }
.row > .old, .row > .new { display: none }
.sides .row { grid-template-columns: 2.5rem minmax(0, 1fr) minmax(0, 1fr) }
.sides .row.touched > p:not(.old, .new), .sides .row:not(.touched) > p:not(.old, .new) { display: none }
.sides .row > .old, .sides .row > .new { display: block; font-size: 1rem }
.sides .row > .old { grid-column: 2 } .sides .row > .new { grid-column: 3 }
.sides .row > .notes { grid-column: 2 / -1; margin-top: 0.35rem; columns: 2 20rem; column-gap: 1.5rem }
.sides .row > .notes li { break-inside: avoid }
.tabs .scripted { display: none }
button, select, input[type="text"], input[type="search"] { font: inherit; color: inherit }
button { padding: 0.3rem 0.75rem; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); cursor: pointer }
button:hover:not(:disabled) { border-color: var(--soft) }
button:disabled { opacity: 0.55; cursor: default }
button.quiet { padding: 0.15rem 0.35rem; border-color: transparent; background: none; color: var(--accent) }
button.quiet:hover { text-decoration: underline; border-color: transparent }
button.choice { padding: 0.2rem 0.65rem; font-size: 0.875rem }
button.choice[aria-pressed="true"] { background: var(--accent-wash); border-color: var(--accent) }
.choices { display: inline-flex; flex-wrap: wrap; gap: 0.35rem; align-items: center }
kbd { display: inline-block; min-width: 1.35em; padding: 0 0.3em; border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px; background: var(--paper); font: 600 0.75em/1.5 var(--mono); text-align: center; color: var(--soft) }
input[type="text"], input[type="search"], select { padding: 0.35rem 0.6rem; border: 1px solid var(--soft); border-radius: 6px; background: var(--raised) }
.workbench { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 1.5rem 2.5rem; padding-top: 1rem; align-items: start }
.workbench aside { position: sticky; top: 0.75rem; max-height: calc(100vh - 1.5rem); overflow-y: auto; padding: 2px }
.workbench aside input[type="search"] { width: 100% }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0 }
.facets fieldset { margin-top: 1rem }
legend { padding: 0; color: var(--soft); font-size: 0.75rem; font-weight: 600 }
.facets label { display: flex; gap: 0.45rem; align-items: baseline; padding: 0.1rem 0; font-size: 0.8125rem; cursor: pointer }
.facets label input { flex: none; accent-color: var(--accent); translate: 0 1px }
.facets .value { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.facets .n { color: var(--soft) }
.facets .none { color: var(--soft) }
.status { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: baseline }
.status p { margin: 0 }
.numbers { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--soft); font-size: 0.875rem }
.numbers b { color: var(--ink) }
.settled { display: flex; flex: 1 0 100%; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center }
.files { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; margin-left: auto }
.files button { padding: 0.25rem 0.65rem; font-size: 0.8125rem }
progress { width: 9rem; height: 0.5rem; border: 0; border-radius: 4px; background: var(--rule); appearance: none; overflow: hidden }
progress::-webkit-progress-bar { background: var(--rule) }
progress::-webkit-progress-value { background: var(--good) }
progress::-moz-progress-bar { background: var(--good) }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; margin: 0.9rem 0 1.1rem }
.grow { flex: 1 }
.card { padding: 1.35rem 1.5rem; border: 1px solid var(--rule); border-radius: 10px; background: var(--raised) }
.card:focus-visible { outline-offset: 3px }
.card h3, dialog h3 { margin: 0; font: 600 1.25rem/1.3 var(--text) }
.card h3 .alike { margin-left: 0.5rem; padding: 0.1rem 0.55rem; border-radius: 1rem; background: var(--accent-wash); color: var(--accent); font: 600 0.75rem/1.5 var(--ui); vertical-align: 0.15em }
.card .facts { margin: 0.35rem 0 0; font-size: 0.8125rem }
.card .place { margin: 0.1rem 0 0; color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere }
.card .change { margin: 1.1rem 0; display: grid; gap: 0.6rem }
.side { display: grid; grid-template-columns: 3.75rem minmax(0, 1fr); gap: 0.75rem }
.side .label { color: var(--soft); font-size: 0.75rem; padding-top: 0.3rem }
.side p { margin: 0; font: 1.125rem/1.6 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext }
.context { color: var(--soft) }
.evidence li { display: inline }
.evidence li + li::before { content: " · " }
.evidence { margin: 0 0 1.1rem 4.5rem; padding: 0; list-style: none; color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere }
.others { margin: 0 0 1rem 4.5rem; display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; color: var(--soft) }
.scopes { margin: 0 0 0.9rem }
.scopes .choices { margin: 0; color: var(--soft); font-size: 0.875rem }
.samples { margin: 0.75rem 0 0; padding: 0.75rem 1rem; border-radius: 8px; background: var(--accent-wash); font-size: 0.875rem }
.samples p { margin: 0 0 0.35rem; font-weight: 600 }
.samples ul, ul.samples { list-style: none; margin: 0; padding: 0 }
ul.samples { margin: 0.5rem 0 1rem; padding: 0.75rem 1rem }
.samples li { padding: 0.15rem 0; overflow-wrap: anywhere }
.where, .place .quiet { color: var(--soft); font-size: 0.8125rem }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 }
.buttons .accept, .target .accept { border-color: var(--in); color: var(--in) }
.buttons .reject { border-color: var(--out); color: var(--out) }
.edit, .target { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; margin: 0.5rem 0 1rem }
.edit input { flex: 1 1 16rem }
.occurrences { margin-top: 1.1rem; font-size: 0.875rem }
.occurrences summary, .deeds summary { cursor: pointer; color: var(--soft) }
.occurrences ul { margin: 0.5rem 0 0; padding: 0; list-style: none }
.occurrences li { padding: 0.3rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere }
.verdict { padding: 0 0.45rem; border: 1px solid var(--rule); border-radius: 4px; font-size: 0.75rem; color: var(--soft) }
.verdict.accept, .verdict.edit { color: var(--in); border-color: currentColor }
.verdict.reject, .verdict.ignore { color: var(--out); border-color: currentColor }
.verdict.disputed { color: var(--look); border-color: currentColor }
.empty { margin: 1.5rem 0; color: var(--soft); text-align: center }
.deeds { margin-top: 1.5rem; font-size: 0.875rem }
.deeds ol { margin: 0.5rem 0 0; padding: 0; list-style: none }
.deeds li { padding: 0.25rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere }
.problem { padding: 0.75rem 1rem; border: 1px solid var(--out); border-radius: 8px; background: var(--out-wash) }
.list td { overflow-wrap: anywhere }
.list td.what { max-width: 22rem }
.list td.place { min-width: 11rem }
.list td.place button { padding: 0; text-align: start }
.reviewer { display: inline-flex; gap: 0.4rem; align-items: baseline; color: var(--soft); font-size: 0.8125rem }
.reviewer input { padding: 0.2rem 0.5rem }
.list td:nth-child(n + 3):not(.place) { white-space: nowrap }
.pager { display: flex; gap: 1rem; align-items: center; justify-content: center; margin-top: 1rem; color: var(--soft) }
.cluster { margin: 0 0 1rem; padding: 0.9rem 1rem; border: 1px solid var(--rule); border-radius: 8px }
.cluster legend { padding: 0 0.35rem; font-size: 0.8125rem }
.cluster p.more { margin: 0 0 0.5rem }
.cluster td, .cluster th { padding-right: 0.75rem }
.cluster input { accent-color: var(--accent) }
.cluster .target { margin-bottom: 0 }
dialog { max-width: 40rem; padding: 1.5rem; border: 1px solid var(--rule); border-radius: 12px; background: var(--raised); color: inherit; box-shadow: 0 12px 40px rgb(0 0 0 / 0.25) }
dialog::backdrop { background: rgb(0 0 0 / 0.35) }
.help dl { margin: 0.75rem 0 1rem; display: grid; gap: 0.35rem }
.help dl div { display: grid; grid-template-columns: 5rem 1fr; align-items: baseline }
.help dd { margin: 0 }
@media (max-width: 60rem) {
  .head { grid-template-columns: minmax(0, 1fr) }
  .workbench { grid-template-columns: minmax(0, 1fr) }
  .workbench aside { position: static; max-height: none }
  .facets { display: flex; flex-wrap: wrap; gap: 0 2rem }
  .facets fieldset { flex: 1 1 12rem }
  article .views { margin-left: 0 }
  .figures { grid-template-columns: repeat(3, 1fr) }
  .row { grid-template-columns: 1.75rem minmax(0, 40rem); gap: 0.25rem 0.75rem }
  .notes { grid-column: 2; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--rule) }
  .fold, .whole { margin-left: 2.5rem }
  details.fold > .row { margin-left: -2.5rem }
}
@media (max-width: 36rem) {
  .figures { grid-template-columns: repeat(2, 1fr) }
  .card { padding: 1rem }
  .side { grid-template-columns: minmax(0, 1fr); gap: 0 }
  .evidence, .others { margin-left: 0 }
  .facets { display: none }
  .workbench aside:focus-within .facets { display: flex }
  .sides .row { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) }
  .sides .row > .old { grid-column: 1 } .sides .row > .new { grid-column: 2 }
  .sides .row > .notes { grid-column: 1 / -1 }
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
  main, .top, footer { max-width: none; padding-inline: 0 }
  .top nav, .workbench, .views { display: none }
  .view[hidden] { display: block !important }
  details.document[open] > summary { position: static }
  .row { break-inside: avoid; grid-template-columns: 2rem minmax(0, 3fr) minmax(0, 2fr) }
  .row > p { font-size: 10pt }
  .notes { grid-column: 3; padding: 0; border: 0 }
  details.document::details-content { content-visibility: visible; block-size: auto }
  details > summary::before { content: none }
  h2 { break-after: avoid }
}
`
