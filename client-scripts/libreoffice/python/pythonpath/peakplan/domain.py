"""Checks of arguments, written so that NaN fails every one of them."""

import math

MOST_AGENTS = 100_000


def above_zero(value, name):
    if not 0.0 < value < math.inf:
        raise ValueError("%s must be above 0" % name)
    return float(value)


def at_least_zero(value, name):
    if not 0.0 <= value < math.inf:
        raise ValueError("%s must be 0 or more" % name)
    return float(value)


def share_inside(value, name):
    if not 0.0 < value < 1.0:
        raise ValueError("%s must lie between 0 and 1" % name)
    return float(value)
