"""How a brief looks: on a screen, on a phone, on paper."""

STYLE = """
body { margin: 0; color: #1f2328; background: #fff; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h1, h2, td, li, p { overflow-wrap: anywhere; }
.lead { padding: 0.6rem 0.8rem; background: #f3f6f8; border-left: 4px solid #59626c; }
.quiet { color: #59626c; font-size: 0.875rem; }
.headlines { padding-left: 1.1rem; }
.headlines li { margin: 0.35rem 0; }
svg { display: block; width: 100%; height: auto; margin: 0.5rem 0; }
svg text { font-size: 13px; font-family: system-ui, sans-serif; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; list-style: none; padding: 0; font-size: 0.875rem; }
.key { display: inline-block; width: 1em; height: 1em; margin-right: 0.4em; vertical-align: -0.1em;
  border: 1px solid #59626c; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; color: #59626c; padding: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #dfe2e6; }
td { min-width: 4.5rem; }
a { color: #0b5cad; }
@page { margin: 15mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  svg { max-height: 95mm; }
  svg, tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  .scrolls { overflow: visible; }
  .key, path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
