"""Closed queueing formulas for the cell functions, in plain Python.

Symbols: offered load a = arrivals per hour x handle time / 3600 (erlangs), n agents, patience exponential with
the given mean. Every figure is a sum of positive terms or one minus such sums, so that no digits are lost.

Erlang C: A. K. Erlang 1917. Erlang A (Palm's model): Mandelbaum and Zeltyn, "The Palm/Erlang-A queue", 2005,
here with the wait tail written as a confluent series instead of an incomplete gamma function.
"""

import math

MOST_AGENTS = 100_000
ON_TIME_OVER_OFFERED = 1
ON_TIME_OVER_OFFERED_LESS_SHORT_ABANDONS = 2
ON_TIME_AND_SHORT_ABANDONS_OVER_OFFERED = 3
ON_TIME_OVER_ANSWERED = 4


def load_erlangs(calls_per_hour, aht_seconds):
    """Offered load a; the mean number of contacts being handled if nobody waited."""
    return _at_least_zero(calls_per_hour, "callsPerHour") * _positive(aht_seconds, "ahtSeconds") / 3600.0


def erlang_b(load, lines):
    """Probability that a contact finds all lines busy when none may wait. 0 <= load, whole lines >= 0."""
    _at_least_zero(load, "load")
    inverse = 1.0
    for line in range(1, _whole(lines, "lines", 0) + 1):
        if load == 0.0:
            return 0.0
        inverse = 1.0 + inverse * line / load
        if inverse == math.inf:
            return 0.0
    return 1.0 / inverse


def erlang_b_lines(load, blocking_goal):
    """Fewest lines whose blocking is at most the goal, 0 < goal < 1."""
    _at_least_zero(load, "load")
    _share_inside(blocking_goal, "blockingGoal")
    lines, blocking = 0, 1.0
    while blocking > blocking_goal:
        lines += 1
        blocking = load * blocking / (lines + load * blocking)
        if lines > MOST_AGENTS:
            raise ValueError("more than %d lines" % MOST_AGENTS)
    return lines


def erlang_b_load(lines, blocking_goal):
    """Largest load in erlangs that the lines carry within the blocking goal (bisection to the last digit)."""
    lines = _whole(lines, "lines", 1)
    _share_inside(blocking_goal, "blockingGoal")
    low, high = 0.0, 1.0
    while erlang_b(high, lines) < blocking_goal:
        low, high = high, 2.0 * high
    while True:
        middle = 0.5 * (low + high)
        if middle <= low or middle >= high:
            return middle
        if erlang_b(middle, lines) < blocking_goal:
            low = middle
        else:
            high = middle


class Queue:
    """The stationary M/M/n (patience None) or M/M/n+M queue; all times in seconds."""

    def __init__(self, calls_per_hour, aht_seconds, agents, patience_seconds=None):
        self.load = load_erlangs(calls_per_hour, aht_seconds)
        self.rate = calls_per_hour / 3600.0
        self.aht = aht_seconds
        self.agents = _whole(agents, "agents", 1)
        self.patience = None if patience_seconds is None else _positive(patience_seconds, "patienceSeconds")
        self.stable = self.patience is not None or self.load < self.agents
        blocking = erlang_b(self.load, self.agents)
        if not self.stable:
            return
        if self.patience is None:
            spare = 1.0 - self.load / self.agents
            waiting, queue = 1.0 / spare, self.load / self.agents / (spare * spare)
        else:
            waiting, queue = self._patient_sums()
        # p_n relative to the states below n is blocking / (1 - blocking)
        full = blocking / ((1.0 - blocking) + blocking * waiting)
        self.full = full
        self.wait = full * waiting
        self.in_queue = full * queue

    def _patient_sums(self):
        """Sums over k >= 0 of r_k and of k r_k, with r_k = product of rate / (n/aht + i/patience)."""
        term, total, weighted, k = 1.0, 1.0, 0.0, 0
        while True:
            k += 1
            ratio = self.rate / (self.agents / self.aht + k / self.patience)
            term *= ratio
            total += term
            weighted += k * term
            if ratio < 1.0 and term * k / (1.0 - ratio) ** 2 < 1e-18 * max(weighted, 1e-300):
                return total, weighted
            if total > 1e280:
                raise ValueError("overloaded beyond what can be computed")

    def probability_of_wait(self):
        return self.wait if self.stable else 1.0

    def asa(self):
        """Mean wait in seconds over all contacts, those who abandon included."""
        if not self.stable:
            raise ValueError("load %.4g needs more than %d agents" % (self.load, self.agents))
        return self.in_queue / self.rate if self.rate > 0.0 else 0.0

    def abandonment(self):
        """Share of contacts that give up: patience rate x mean wait."""
        return 0.0 if self.patience is None else self.asa() / self.patience

    def occupancy(self):
        """Share of the agents' time spent handling."""
        if not self.stable:
            return 1.0
        return self.load * (1.0 - self.abandonment()) / self.agents

    def service_level(self, threshold_seconds, definition=ON_TIME_OVER_OFFERED):
        """Share answered within the threshold, by one of four usual definitions."""
        threshold = _at_least_zero(threshold_seconds, "thresholdSeconds")
        if definition not in (1, 2, 3, 4):
            raise ValueError("definition must be 1, 2, 3 or 4")
        if not self.stable:
            return 0.0
        if self.patience is None:
            return 1.0 - self.wait * math.exp(-(self.agents - self.load) * threshold / self.aht)
        late = self._answered_later_than(threshold)
        on_time = max(0.0, 1.0 - self.abandonment() - late)
        short = self.abandonment() - (math.exp(-threshold / self.patience) * self._offered_wait_beyond(threshold) - late)
        if definition == ON_TIME_OVER_OFFERED:
            return on_time
        if definition == ON_TIME_OVER_OFFERED_LESS_SHORT_ABANDONS:
            return on_time / (1.0 - short)
        if definition == ON_TIME_AND_SHORT_ABANDONS_OVER_OFFERED:
            return on_time + short
        return on_time / (1.0 - self.abandonment())

    def _answered_later_than(self, threshold):
        return self._tail(threshold, 1)

    def _offered_wait_beyond(self, threshold):
        return self._tail(threshold, 0)

    def _tail(self, threshold, patient):
        """Integral from the threshold of the offered wait's density, times survival of patience if patient is 1.

        Density at x > 0: n/aht * p_n * exp(z(0) - z(x) - n x / aht), z(x) = rate * patience * exp(-x / patience);
        the integral is a series sum z^k / (c (c+1) ... (c+k)) with c = n * patience / aht + patient.
        """
        z = self.rate * self.patience * math.exp(-threshold / self.patience)
        c = self.agents * self.patience / self.aht + patient
        term = 1.0 / c
        total, k = term, 0
        while True:
            k += 1
            ratio = z / (c + k)
            term *= ratio
            total += term
            if ratio < 1.0 and term / (1.0 - ratio) < 1e-18 * total:
                break
        exponent = self.rate * self.patience - z - threshold * (self.agents / self.aht + patient / self.patience)
        return self.agents / self.aht * self.full * self.patience * math.exp(exponent) * total


def agents_for_service_level(calls_per_hour, aht_seconds, goal, threshold_seconds, patience_seconds=None):
    """Fewest whole agents (at least one) whose service level reaches the goal, 0 < goal < 1."""
    _share_inside(goal, "goal")

    def reaches(agents):
        return Queue(calls_per_hour, aht_seconds, agents, patience_seconds).service_level(threshold_seconds) >= goal

    # service level rises with agents: double, then halve the interval
    high = 1
    while not reaches(high):
        high *= 2
        if high > MOST_AGENTS:
            raise ValueError("more than %d agents" % MOST_AGENTS)
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        if reaches(middle):
            high = middle
        else:
            low = middle
    return high


def _positive(value, name):
    if not 0.0 < value < math.inf:
        raise ValueError("%s must be above 0" % name)
    return float(value)


def _at_least_zero(value, name):
    if not 0.0 <= value < math.inf:
        raise ValueError("%s must be 0 or more" % name)
    return float(value)


def _share_inside(value, name):
    if not 0.0 < value < 1.0:
        raise ValueError("%s must lie between 0 and 1" % name)


def _whole(value, name, least):
    if not least <= value <= MOST_AGENTS or value != int(value):
        raise ValueError("%s must be a whole number from %d to %d" % (name, least, MOST_AGENTS))
    return int(value)
