"""Plotly figures from tidy tables: the only package that knows plotly."""
