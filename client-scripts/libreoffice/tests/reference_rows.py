"""The rows of reference/queueing.csv as calls of cell functions."""

import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))
CARRIED = os.path.join(HERE, "..", "..", "reference", "queueing.csv")
SL_DEFINITIONS = {
    "service_level": None,
    "service_level_answered_in_time_over_offered": 1,
    "service_level_answered_in_time_over_offered_minus_short_abandons": 2,
    "service_level_answered_in_time_plus_short_abandons_over_offered": 3,
    "service_level_answered_in_time_over_answered": 4,
}


class Row:
    """One published value: a function of functions.json, its arguments (None where left out) and what it must give."""

    def __init__(self, name, function, arguments, expected, tolerance):
        self.name, self.function, self.arguments = name, function, arguments
        self.expected, self.tolerance = expected, tolerance

    def accepts(self, value):
        return abs(value - self.expected) <= self.tolerance * abs(self.expected)


def read(path=CARRIED):
    """All rows that state one value; identities and simulated intervals have tests of their own."""
    with open(path, encoding="utf-8", newline="") as file:
        return [_row(row) for row in csv.DictReader(file) if row["rel_tol"]]


def _row(row):
    function, arguments = _call(row)
    return Row(row["id"] + " " + row["metric"], function, arguments, float(row["value"]), float(row["rel_tol"]))


def _call(row):
    model, metric = row["model"], row["metric"]
    load_in_name = model.rpartition("load_")[2].partition("_")[0] if "load_" in model else None
    calls, aht = _number(row, "lambda_per_hour"), _number(row, "aht_s")
    agents, patience = _number(row, "agents"), _number(row, "patience_mean_s")
    threshold = _number(row, "threshold_s")
    if model.startswith("ErlangB"):
        if metric == "blocking":
            return "ERLANG_BLOCKING", [float(load_in_name), agents]
        if metric == "lines":
            return "ERLANG_LINES", [float(load_in_name), 0.02]
        if metric == "load_erlangs":
            return "ERLANG_CARRIED_LOAD", [agents, 0.01]
    if model == "ErlangC_min_agents_for_SL0.80":
        return "ERLANG_AGENTS", [calls, aht, 0.80, threshold, None]
    if model.startswith("ErlangC_load_"):
        # one erlang is one contact per hour of one hour's handle time
        calls, aht = float(load_in_name), 3600.0
    if metric in SL_DEFINITIONS:
        return "ERLANG_SL", [calls, aht, agents, threshold, patience, SL_DEFINITIONS[metric]]
    function = {
        "asa_s": "ERLANG_ASA",
        "asa_all_s": "ERLANG_ASA",
        "probability_of_wait": "ERLANG_WAIT",
        "abandonment": "ERLANG_ABANDON",
        "occupancy": "ERLANG_OCCUPANCY",
    }[metric]
    return function, [calls, aht, agents, patience]


def _number(row, column):
    return float(row[column]) if row[column] else None
