"""The few rules of style of the article page that the theme cannot say; nothing in them comes from an article."""

import streamlit as st

from lib.charts.palette import GROUNDS
from lib.metrics import FAMILIES
from lib.ui.look import mode

RULES = """
[class*="st-key-item_"] { border-left: 3px solid; padding: 0.15rem 0 0.6rem 0.75rem; }
[class*="st-key-choose_"] button { justify-content: flex-start; text-align: left; padding: 0; }
[class*="st-key-choose_"] button > div { justify-content: flex-start; width: 100%; }
[class*="st-key-choose_"] button p { text-decoration: none !important; font-size: 1.02rem; line-height: 1.4; }
[class*="st-key-choose_"] button:hover p { text-decoration: underline !important; }
[class*="st-key-item_"] [data-testid="stText"] { font-size: 0.8125rem; line-height: 1.4; }
[class*="st-key-item_"] button { min-height: 2rem; }
@media (min-width: 641px) {
  div:has(> .st-key-article_left) { position: sticky; top: 1rem; }
  div:has(> .st-key-article_record_step) { position: sticky; top: 0; z-index: 5; background: PAPER; }
  .st-key-article_record_step { padding: 0.5rem 0; }
  [class*="st-key-item_"] { scroll-margin-top: 8rem; }
}
"""


def style() -> str:
    """The rules, with the hue of each family at the side of its items."""
    hues = GROUNDS[mode()].families
    sides = "".join(
        f'[class*="st-key-item_{family}_"] {{ border-left-color: {hues[family]}; }}'
        f'[class*="st-key-item_{family}_chosen"] {{ border-left-width: 7px; padding-left: 0.5rem; }}'
        for family in FAMILIES
    )
    paper = str(st.get_option(f"theme.{mode()}.backgroundColor"))
    return f"<style>{RULES.replace('PAPER', paper)}{sides}</style>"
