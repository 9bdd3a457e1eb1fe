"""The cell functions as plain functions.

An optional argument left out arrives as None, an empty text or, from a reference to an empty cell, as 0: all mean the same.
"""

from peakplan import erlang, erlang_b


def service_level(calls, aht, agents_on_duty, threshold, patience=None, definition=None):
    chosen = _optional(definition, "definition") or 1
    return _queue(calls, aht, agents_on_duty, patience).service_level(threshold).by_definition(chosen)


def agents(calls, aht, goal, threshold, patience=None):
    return erlang.agents_for_service_level(calls, aht, goal, threshold, _optional(patience, "patienceSeconds"))


def asa(calls, aht, agents_on_duty, patience=None):
    return _queue(calls, aht, agents_on_duty, patience).asa()


def wait(calls, aht, agents_on_duty, patience=None):
    return _queue(calls, aht, agents_on_duty, patience).probability_of_wait()


def abandon(calls, aht, agents_on_duty, patience):
    return _queue(calls, aht, agents_on_duty, patience).abandonment()


def occupancy(calls, aht, agents_on_duty, patience=None):
    return _queue(calls, aht, agents_on_duty, patience).occupancy()


def load(calls, aht):
    return erlang.load_erlangs(calls, aht)


def blocking(offered_load, line_count):
    return erlang_b.blocking(offered_load, line_count)


def lines(offered_load, blocking_goal):
    return erlang_b.fewest_lines(offered_load, blocking_goal)


def carried_load(line_count, blocking_goal):
    return erlang_b.largest_load(line_count, blocking_goal)


def _queue(calls, aht, agents_on_duty, patience):
    return erlang.Queue(calls, aht, agents_on_duty, _optional(patience, "patienceSeconds"))


def _optional(value, name):
    # Calc hands over a referenced range as rows of cells
    while isinstance(value, tuple) and len(value) == 1:
        value = value[0]
    if value is None or value == "" or value == 0:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("%s must be a number" % name)
    return float(value)
