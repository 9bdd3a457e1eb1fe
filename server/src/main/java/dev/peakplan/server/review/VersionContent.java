package dev.peakplan.server.review;

import dev.peakplan.plan.Department;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Site;
import dev.peakplan.server.planning.PlanDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in a version, out of one reading of its plan.
 *
 * @param lines its lines
 * @param openPeriods the periods that an amendment can begin with: all but the first, and but those that are frozen already
 * @param names what people call its sites and departments, by id
 */
public record VersionContent(List<VersionLine> lines, List<Period> openPeriods, Map<String, String> names) {
    public VersionContent {
        lines = List.copyOf(lines);
        openPeriods = List.copyOf(openPeriods);
        names = Map.copyOf(names);
    }

    static VersionContent of(PlanDocument document) {
        PlanRequest request = document.request();
        List<Period> periods = request.calendar().periods();
        int first = Math.min(Math.max(1, request.settings().frozenPeriods()), periods.size());
        Map<String, String> names = new HashMap<>(request.organisation().departments().stream()
                .collect(Collectors.toMap(Department::id, Department::name)));
        names.putAll(request.organisation().sites().stream().collect(Collectors.toMap(Site::id, Site::name)));
        return new VersionContent(VersionLines.of(document), periods.subList(first, periods.size()), names);
    }

    /** Names of the site and department of a line; empty where it has neither. */
    public String place(VersionLine line) {
        return Stream.of(Optional.ofNullable(line.site()), Optional.ofNullable(line.department()))
                .flatMap(Optional::stream)
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(" · "));
    }
}
