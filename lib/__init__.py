"""Uprooted: displacement and casualty counts from articles and reports, with who says so and how sure they are."""
