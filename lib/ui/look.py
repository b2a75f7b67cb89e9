"""The few rules of style that the theme cannot say. They hold nothing that comes from a file or an article."""

import streamlit as st

from lib.charts.palette import DARK, LIGHT
from lib.metrics import FAMILIES


def mode() -> str:
    """`light` or `dark`, as the reader sees the page."""
    return "dark" if st.context.theme.type == "dark" else "light"


def look() -> None:
    """Set the look of every page."""
    ground = DARK if mode() == "dark" else LIGHT
    rules = "".join(_card(family, ground.families[family]) for family in FAMILIES)
    common = COMMON.replace("CAPTION", ground.quiet).replace("INK", ground.ink)
    st.html(f"<style>{common}{rules}</style>")
    st.logo(NAME.format(ink=ground.ink), size="large")


def _card(family: str, hue: str) -> str:
    return (
        f'[class*="st-key-card_{family}"] {{ border-top: 3px solid {hue}; padding-top: 0.5rem; }}'
        f'[class*="st-key-card_{family}"] h3 {{ color: {hue}; }}'
    )


COMMON = """
[data-testid="stMainBlockContainer"] { max-width: 84rem; padding-left: 2rem; padding-right: 2rem; }
[data-testid="stCaptionContainer"], [data-testid="stExpander"] summary { color: CAPTION; opacity: 1; }
[data-testid="stCaptionContainer"] p, [data-testid="stExpander"] summary p { color: inherit; }
button[data-variant^="segmented_control"] p { color: INK; }
[data-testid="stBaseButton-tertiary"] p, [data-testid="stPopoverButton"][kind="tertiary"] p {
  text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px;
}
[data-testid="stSliderThumbValue"], [data-testid="stSliderThumbValue"] p { color: INK; }
[data-testid="stPageLink"] a { padding-left: 0; height: auto; }
[data-testid="stPageLink"] a :is(span, div, p) { white-space: normal; height: auto; }
[data-testid="stPageLink"] p { text-decoration: underline; text-underline-offset: 0.2em; line-height: 1.4; }
button[data-variant="segmented_control"] { min-height: 2.5rem; }
[data-testid="stText"] { white-space: pre-wrap; overflow-wrap: anywhere; }
[class*="st-key-card_"] { gap: 0.2rem; }
[class*="st-key-card_"] [data-testid="stMarkdownContainer"] { margin-bottom: 0; }
[class*="st-key-card_"] h3 {
  padding: 0; margin: 0; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums;
}
[class*="st-key-card_"] [data-testid="stText"] { line-height: 1.35; font-size: 0.9375rem; }
[class*="st-key-card_"] [data-testid="stCaptionContainer"] { margin: 0; }
[class*="st-key-quiet_"] [data-testid="stText"] { font-size: 0.8125rem; }
[class*="st-key-scope_bar"] { border-bottom: 1px solid rgba(128, 128, 128, 0.35); padding-bottom: 0.6rem; }
@media (max-width: 640px) {
  [class*="st-key-scope_bar"] > div { flex: 1 1 45% !important; min-width: 45% !important; }
  [data-testid="stMainBlockContainer"] { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.6rem !important; }
  .st-key-map .stPlotlyChart { margin: -5rem 0; }
  .st-key-map .infolayer .legend { translate: 0 -5rem; }
  [class*="st-key-map"] .geo text { font-size: 9px !important; }
}
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stSlider"], [class*="st-key-scope_bar"] button,
  [data-testid="stBaseButton-secondary"], [data-testid="stBaseButton-tertiary"], [data-testid="stPopover"],
  [data-testid="stExpander"], .modebar-container { display: none !important; }
  .stPlotlyChart, [data-testid="stColumn"] { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
"""
NAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="150" height="32" viewBox="0 0 150 32">'
    '<text x="0" y="24" font-family="Georgia, serif" font-size="25" font-weight="bold" fill="{ink}">Uprooted</text>'
    "</svg>"
)
