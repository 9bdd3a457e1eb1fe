"""Waiting queues: Erlang C, where nobody gives up, and Erlang A (Palm), where patience is exponential.

Offered load a = arrivals per hour x handle time / 3600 erlangs; agents n may be fractional. Every figure is a sum of positive
terms, or one minus such sums, so that no digits are lost. Sources: A. K. Erlang 1917; C. Palm 1957; A. Mandelbaum and S. Zeltyn,
"The Palm/Erlang-A queue", 2005; the tail of the wait is written as the series of the lower incomplete gamma function.
"""

import math

from peakplan import erlang_b
from peakplan.domain import MOST_AGENTS, above_zero, at_least_zero, share_inside

RESCALE_AT = 1e250


def load_erlangs(calls_per_hour, aht_seconds):
    """Offered load a; the mean number of contacts being handled if nobody waited."""
    return at_least_zero(calls_per_hour, "callsPerHour") * above_zero(aht_seconds, "ahtSeconds") / 3600.0


class ServiceLevel:
    """Shares of the contacts offered; the four usual definitions, each 1 where nothing counts."""

    def __init__(self, in_time, short_abandons, abandoned):
        self.in_time = max(0.0, in_time)
        self.short_abandons, self.abandoned = max(0.0, short_abandons), abandoned

    def by_definition(self, definition):
        """1 in time / offered; 2 / (offered - short abandons); 3 (in time + short abandons) / offered; 4 in time / answered."""
        if definition == 1:
            return self.in_time
        if definition == 2:
            return self._ratio(1.0 - self.short_abandons)
        if definition == 3:
            return min(1.0, self.in_time + self.short_abandons)
        if definition == 4:
            return self._ratio(1.0 - self.abandoned)
        raise ValueError("definition must be 1, 2, 3 or 4")

    def _ratio(self, whole):
        return min(1.0, self.in_time / whole) if whole > 0.0 else 1.0


class Queue:
    """The stationary queue; patience None where nobody gives up; times in seconds."""

    def __init__(self, calls_per_hour, aht_seconds, agents, patience_seconds=None):
        self.load = load_erlangs(calls_per_hour, aht_seconds)
        self.rate = calls_per_hour / 3600.0
        self.aht = aht_seconds
        self.agents = at_least_zero(agents, "agents")
        self.patience = None if patience_seconds is None else above_zero(patience_seconds, "patienceSeconds")
        blocking = erlang_b.blocking(self.load, self.agents)
        # p_n relative to the states below n is blocking / (1 - blocking); in_queue is the mean number waiting
        log_scale = 0.0
        if self.patience is not None and self.agents > 0.0:
            waiting, queue, log_scale = self._patient_sums()
        elif self.load < self.agents:
            spare = 1.0 - self.load / self.agents
            waiting, queue = 1.0 / spare, self.load / self.agents / (spare * spare)
        else:
            self.closed_form, self.wait = False, 1.0
            return
        self.closed_form = True
        whole = (1.0 - blocking) * math.exp(-log_scale) + blocking * waiting
        self.log_full = math.log(blocking / whole) - log_scale if blocking > 0.0 else -math.inf
        self.wait = blocking * waiting / whole
        self.in_queue = blocking * queue / whole

    def _patient_sums(self):
        """Sums over k >= 0 of r_k and of k r_k, r_k = product over i = 1 ... k of rate / (n/aht + i/patience); and a log of their scale."""
        term, total, weighted, k, log_scale = 1.0, 1.0, 0.0, 0, 0.0
        while True:
            k += 1
            ratio = self.rate / (self.agents / self.aht + k / self.patience)
            term *= ratio
            total += term
            weighted += k * term
            if ratio < 1.0 and term * k / (1.0 - ratio) ** 2 <= 1e-18 * weighted:
                return total, weighted, log_scale
            if total > RESCALE_AT:
                term, total, weighted = term / RESCALE_AT, total / RESCALE_AT, weighted / RESCALE_AT
                log_scale += math.log(RESCALE_AT)

    def probability_of_wait(self):
        return self.wait

    def asa(self):
        """Mean wait in seconds over all contacts, those who give up included."""
        if self.load == 0.0:
            return 0.0
        if self.closed_form:
            return self.in_queue / self.rate
        if self.patience is not None:
            return self.patience
        raise ValueError("load %.4g needs more than %.4g agents" % (self.load, self.agents))

    def abandonment(self):
        """Share of contacts that give up; without patience what is never answered, 1 - n / a above a load of n."""
        if self.patience is not None:
            return self.asa() / self.patience
        return max(0.0, 1.0 - self.agents / self.load) if self.load > 0.0 else 0.0

    def occupancy(self):
        """Share of the agents' time spent handling; 0 where there are none."""
        return min(1.0, self.load * (1.0 - self.abandonment()) / self.agents) if self.agents > 0.0 else 0.0

    def service_level(self, threshold_seconds):
        threshold = at_least_zero(threshold_seconds, "thresholdSeconds")
        if self.load == 0.0:
            return ServiceLevel(1.0, 0.0, 0.0)
        if self.patience is None:
            if not self.closed_form:
                return ServiceLevel(0.0, 0.0, 0.0)
            late = self.wait * math.exp(-(self.agents - self.load) * threshold / self.aht)
            return ServiceLevel(1.0 - late, 0.0, 0.0)
        if self.agents == 0.0:
            return ServiceLevel(0.0, -math.expm1(-threshold / self.patience), 1.0)
        late = self._tail(threshold, 1)
        late_abandons = math.exp(-threshold / self.patience) * self._tail(threshold, 0) - late
        return ServiceLevel(1.0 - self.abandonment() - late, self.abandonment() - late_abandons, self.abandonment())

    def _tail(self, threshold, patient):
        """Integral from the threshold of the offered wait's density, times survival of patience if patient is 1.

        Density at x > 0: n/aht * p_n * exp(z(0) - z(x) - n x / aht), z(x) = rate * patience * exp(-x / patience);
        the integral is a series, the sum of z^k / (c (c+1) ... (c+k)) with c = n * patience / aht + patient.
        """
        z = self.rate * self.patience * math.exp(-threshold / self.patience)
        c = self.agents * self.patience / self.aht + patient
        term = total = 1.0 / c
        k, log_scale = 0, 0.0
        while True:
            k += 1
            ratio = z / (c + k)
            term *= ratio
            total += term
            if ratio < 1.0 and term / (1.0 - ratio) < 1e-18 * total:
                break
            if total > RESCALE_AT:
                term, total = term / RESCALE_AT, total / RESCALE_AT
                log_scale += math.log(RESCALE_AT)
        exponent = self.rate * self.patience - z - threshold * (self.agents / self.aht + patient / self.patience)
        return self.agents * self.patience / self.aht * total * math.exp(self.log_full + log_scale + exponent)


def agents_for_service_level(calls_per_hour, aht_seconds, goal, threshold_seconds, patience_seconds=None):
    """Fewest whole agents at which the goal's share is answered in time / offered, 0 < goal < 1."""
    share_inside(goal, "goal")

    def reaches(agents):
        return Queue(calls_per_hour, aht_seconds, agents, patience_seconds).service_level(threshold_seconds).in_time >= goal

    # service level rises with agents: double, then halve the interval
    if reaches(0):
        return 0
    low, high = 0, 1
    while not reaches(high):
        low, high = high, 2 * high
        if high > MOST_AGENTS:
            raise ValueError("more than %d agents" % MOST_AGENTS)
    while high - low > 1:
        middle = (low + high) // 2
        if reaches(middle):
            high = middle
        else:
            low = middle
    return high
