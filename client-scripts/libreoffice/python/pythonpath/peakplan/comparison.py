"""Plans side by side: the figures of several plan documents as rows of one table."""

from peakplan.texts import CATEGORIES, COMPARED

MONEY, SHARE, NUMBER, TEXT = "money", "share", "number", "text"
MINOR_PER_MAJOR = 100


class Row:
    """One figure of every plan; kind says how it is shown, values may hold None where a plan does not know it."""

    def __init__(self, label, kind, values):
        self.label, self.kind, self.values = label, kind, values


def rows(documents, language):
    """The table of plan documents as the server gives them, in their order."""
    column = {"en": 0, "zh": 1}[language]

    def row(key, kind, figure):
        return Row(COMPARED[key][column], kind, [figure(document) for document in documents])

    table = [
        row("feasible", TEXT, lambda d: COMPARED["yes" if d["feasible"] else "no"][column]),
        row("objective", MONEY, lambda d: _major(d["objective"])),
        row("cost", MONEY, lambda d: _major(d["cost"])),
    ]
    for category, names in CATEGORIES.items():
        totals = [_major(_spent(document, category)) for document in documents]
        if any(totals):
            table.append(Row("  " + names[column], MONEY, totals))
    table += [
        row("penalty", MONEY, lambda d: _major(d["penalty"])),
        row("bound", MONEY, lambda d: _major(d.get("bound"))),
        row("gap", SHARE, lambda d: d.get("gap")),
        row("heads", NUMBER, lambda d: max(_heads_by_period(d), default=0.0)),
        row("hires", NUMBER, lambda d: _total(d["heads"], "hires")),
        row("releases", NUMBER, lambda d: _total(d["heads"], "releases")),
        row("overtime", NUMBER, lambda d: _total(d["heads"], "overtimeHours")),
        row("shortfall", NUMBER, lambda d: _total(d["service"], "shortfallHours")),
        row("lost", NUMBER, lambda d: _total(d["service"], "lostContacts")),
        row("service", SHARE, _service_level),
    ]
    return table + _heads_rows(documents, COMPARED["headsOf"][column])


def _heads_rows(documents, label):
    """Heads by period where all plans have the same periods; elsewhere such a row would set unlike beside unlike."""
    labels = [[period["label"] for period in d["request"]["calendar"]["periods"]] for d in documents]
    if any(other != labels[0] for other in labels):
        return []
    by_plan = [_heads_by_period(document) for document in documents]
    return [
        Row(label.format(period=period), NUMBER, [heads[index] for heads in by_plan])
        for index, period in enumerate(labels[0])
    ]


def _heads_by_period(document):
    heads = [0.0] * len(document["request"]["calendar"]["periods"])
    for outcome in document["heads"]:
        heads[outcome["period"]] += outcome["heads"]
    return heads


def _service_level(document):
    """The mean over teams and periods, weighted by required hours; None where no team has contacts."""
    known = [s for s in document["service"] if s.get("serviceLevel") is not None]
    weight = sum(s["requiredHours"] for s in known)
    return sum(s["serviceLevel"] * s["requiredHours"] for s in known) / weight if weight > 0.0 else None


def _spent(document, category):
    return sum(sum(line["amounts"]) for line in document["spending"] if line["category"] == category)


def _total(outcomes, name):
    return sum(outcome[name] for outcome in outcomes)


def _major(minor):
    return None if minor is None else minor / MINOR_PER_MAJOR
