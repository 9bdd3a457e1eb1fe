package dev.peakplan.history;

import dev.peakplan.plan.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; of each kind the first ones only, and then how many more there are. */
public final class FindingList {
    private static final int SHOWN = 50;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public void add(Finding finding) {
        if (counts.merge(finding.code(), 1, Integer::sum) <= SHOWN) {
            findings.add(finding);
        }
    }

    public List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((code, count) -> {
            if (count > SHOWN) {
                all.add(Finding.warning("import.more", "", code, count - SHOWN));
            }
        });
        return all;
    }
}
