"""Small plan documents in the form the server gives, for the tests."""


def document(cost=120_000_00, heads=((10, 12), (5, 4)), service_levels=(0.8, 0.9), labels=("1月", "2月"), **more):
    """Two teams of one role over two periods; cost is all labour but for 500 yuan of training in each period."""
    body = {
        "objective": cost + 300_00, "cost": cost, "penalty": 300_00, "bound": cost, "gap": 0.0025, "feasible": True,
        "spending": [
            {"line": "BASE_PAY", "category": "LABOUR", "amounts": [cost // 2 - 500_00, cost - cost // 2 - 500_00]},
            {"line": "TRAINING", "category": "TRAINING", "amounts": [500_00, 500_00]},
        ],
        "heads": [
            {"teamId": "t%d" % team, "roleId": "r", "period": period, "heads": heads[team][period], "productiveHeads": 1.0,
             "hires": team + 1, "releases": period, "overtimeHours": 7}
            for team in range(2) for period in range(2)
        ],
        "service": [
            {"teamId": "t0", "period": period, "requiredHours": 100.0 * (period + 1), "capacityHours": 90.0,
             "shortfallHours": 10.5, "lostContacts": 3.25, "serviceLevel": service_levels[period], "penalty": 150_00}
            for period in range(2)
        ],
        "request": {"calendar": {"periods": [{"id": str(i), "label": label} for i, label in enumerate(labels)]}},
    }
    body.update(more)
    return body
