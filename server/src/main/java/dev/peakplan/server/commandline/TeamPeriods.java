package dev.peakplan.server.commandline;

import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import java.util.List;
import java.util.OptionalInt;

/** Teams and periods as users name them: by id or by name. */
final class TeamPeriods {
    private TeamPeriods() {}

    /** The id of the team called {@code text}. */
    static String team(Console console, PlanRequest request, String text) {
        return request.organisation().teams().stream()
                .filter(team -> team.id().equalsIgnoreCase(text) || team.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UserFiles.Unusable(console.words().say("simulate.noTeam", text)))
                .id();
    }

    /** The index of the period called {@code text}. */
    static int period(Console console, PlanRequest request, String text) {
        OptionalInt byId = request.calendar().findIndex(text);
        if (byId.isPresent()) {
            return byId.getAsInt();
        }
        List<Period> periods = request.calendar().periods();
        for (int t = 0; t < periods.size(); t++) {
            if (periods.get(t).label().equalsIgnoreCase(text)) {
                return t;
            }
        }
        throw new UserFiles.Unusable(console.words().say("simulate.noPeriod", text));
    }
}
