"""Erlang's loss formula: contacts that find all lines busy are blocked and go away.

B(n, a) = (a^n / n!) / sum of a^k / k! over k = 0 ... n, with load a in erlangs (A. K. Erlang, 1917). Fractional n by
1/B(n, a) = exp(a) a^(-n) Gamma(n + 1, a) (D. L. Jagerman, Bell System Technical Journal 53, 1974).
"""

import math

from peakplan.domain import MOST_AGENTS, at_least_zero, share_inside

CONTINUED_FRACTION_FROM = 4.0


def blocking(load, lines):
    """Share of contacts blocked; load and lines 0 or more, lines may be fractional."""
    at_least_zero(load, "load")
    if at_least_zero(lines, "lines") > MOST_AGENTS:
        raise ValueError("lines must be at most %d" % MOST_AGENTS)
    if load == 0.0:
        return 1.0 if lines == 0 else 0.0
    fraction = lines - math.floor(lines)
    inverse = 1.0 if fraction == 0.0 else _inverse_of_fraction(load, fraction)
    for whole in range(1, int(lines) + 1):
        inverse = 1.0 + inverse * (fraction + whole) / load
        if inverse == math.inf:
            return 0.0
    return 1.0 / inverse


def fewest_lines(load, goal):
    """Fewest whole lines whose blocking is at most the goal, 0 < goal < 1."""
    at_least_zero(load, "load")
    share_inside(goal, "blockingGoal")
    lines, share = 0, blocking(load, 0)
    while share > goal:
        lines += 1
        share = load * share / (lines + load * share)
        if lines > MOST_AGENTS:
            raise ValueError("more than %d lines" % MOST_AGENTS)
    return lines


def largest_load(lines, goal):
    """Load in erlangs at which just the goal's share is blocked, by bisection to the last digit; lines above 0."""
    share_inside(goal, "blockingGoal")
    if not lines > 0.0:
        raise ValueError("lines must be above 0")
    low, high = 0.0, lines / (1.0 - goal) + 1.0
    while True:
        middle = 0.5 * (low + high)
        if middle <= low or middle >= high:
            return middle
        if blocking(middle, lines) < goal:
            low = middle
        else:
            high = middle


def _inverse_of_fraction(load, fraction):
    """exp(a) a^(-f) Gamma(f + 1, a) for 0 < f < 1."""
    shape = fraction + 1.0
    if load >= CONTINUED_FRACTION_FROM:
        return load * _upper_gamma_scaled(shape, load)
    # the lower function by its series of positive terms, exp(-a) taken out
    term = total = 1.0 / shape
    k = 0
    while term > 1e-18 * total:
        k += 1
        term *= load / (shape + k)
        total += term
    return math.exp(load - fraction * math.log(load)) * math.gamma(shape) - load * total


def _upper_gamma_scaled(shape, x):
    """exp(x) x^(-y) Gamma(y, x), Legendre's continued fraction (DLMF 8.9.2) by Lentz's method."""
    b = x + 1.0 - shape
    c, d = 1e300, 1.0 / b
    value, k = d, 0
    while True:
        k += 1
        a = -k * (k - shape)
        b += 2.0
        d = 1.0 / (a * d + b)
        c = b + a / c
        value *= c * d
        if abs(c * d - 1.0) < 1e-15:
            return value
