"""Where a result is kept: beside the planner's own file, over nothing."""

import os


def beside(path, suffix, exists=os.path.exists):
    """path with the suffix before .xlsx; numbered when that name is taken. Works for any name, 预算.ods too."""
    stem, _ = os.path.splitext(path)
    candidate, number = "%s-%s.xlsx" % (stem, suffix), 1
    while exists(candidate):
        number += 1
        candidate = "%s-%s-%d.xlsx" % (stem, suffix, number)
    return candidate
