"""Rows that are parts of one number: same series and day, split by something that the tidy table does not hold."""

import pandas as pd


def added(rows: pd.DataFrame, by: list[str]) -> tuple[pd.DataFrame, set[int]]:
    """One row for each set of parts, which add up, on the line of the first.

    Args:
        rows: Text, indexed by line; `value` in digits.
        by: What makes rows parts of one number.

    Returns:
        The rows, with a note on the lines that were added up; and those lines.
    """
    keys = [rows[name] for name in by if name in rows]
    digits = rows["value"].str.strip().str.fullmatch(r"\d+(?:\.0+)?").to_numpy(dtype=bool)
    together = pd.Series(pd.factorize(pd.MultiIndex.from_arrays(keys))[0], index=rows.index)
    several = together.duplicated(keep=False).to_numpy() & digits
    if not several.any():
        return rows, set()
    split = pd.DataFrame({"set": together.to_numpy(), "line": rows.index.to_numpy(), "number": 0.0})[several]
    split["number"] = rows["value"][several].astype("float64").to_numpy()
    sums = split.groupby("set").agg(total=("number", "sum"), lines=("line", "size"), last=("line", "last"))
    first = ~together.duplicated().to_numpy() | ~several
    merged = rows[first].copy()
    sets = together.to_numpy()[first]
    in_set = pd.Index(sets).isin(sums.index[sums["lines"] > 1]) & several[first]
    totals = sums["total"].reindex(sets[in_set]).astype("int64").astype("str").to_numpy()
    notes = [
        f"Sum of {count} lines, to line {last}."
        for count, last in sums.loc[sets[in_set], ["lines", "last"]].to_numpy().tolist()
    ]
    merged.loc[in_set, "value"] = totals
    merged["note"] = merged.get("note", "")
    merged.loc[in_set, "note"] = (
        merged.loc[in_set, "note"] + " " + pd.Series(notes, index=merged.index[in_set])
    ).str.strip()
    return merged, set(rows.index[several].tolist())
