package dev.peakplan.forecast;

import dev.peakplan.plan.BackTest;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.QueueHistory;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a planner is to know about the history that a forecast rests on. */
final class HistoryFindings {
    private static final int LISTED = 5;
    private static final int TWO_YEARS = 24;

    private HistoryFindings() {}

    static List<Finding> of(QueueHistory queue, Volumes volumes, BackTest backTest) {
        String path = "queues[" + queue.queueId() + "]";
        List<Finding> findings = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (volumes.daily()) {
            for (int i = 0; i < volumes.days().size(); i++) {
                if (Double.isNaN(volumes.days().values()[i])) {
                    missing.add(volumes.days().day(i).toString());
                }
            }
        } else {
            for (int i = 0; i < volumes.months().size(); i++) {
                if (Double.isNaN(volumes.months().values()[i])) {
                    missing.add(volumes.months().month(i).toString());
                }
            }
        }
        if (!missing.isEmpty()) {
            String listed = String.join(", ", missing.subList(0, Math.min(LISTED, missing.size())));
            findings.add(Finding.warning("history.missing", path, missing.size(), listed));
        }
        long months = ChronoUnit.MONTHS.between(volumes.firstMonth(), volumes.endMonth());
        if (months < TWO_YEARS) {
            findings.add(Finding.warning("history.short", path, months));
        }
        if (backTest.coverage80().isEmpty()) {
            findings.add(Finding.warning("history.intervalsUntested", path));
        }
        return findings;
    }
}
