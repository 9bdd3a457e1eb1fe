package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.PlanRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the sheets call sites, departments, teams, roles, lines and initiatives: the name where only one thing has it, else name and id.
 * Labels are criteria of SUMIFS, so the signs that mean something there are replaced by look-alikes.
 */
final class Labels {
    /** What a criterion would take for a number or a day. */
    private static final Pattern NUMBER_LIKE = Pattern.compile("[\\d\\s.,:/%+\\-eE年月日]*");

    private final Language language;
    private final PlanRequest request;
    private final Map<String, String> byKey = new HashMap<>();

    Labels(PlanRequest request, Language language) {
        this.language = language;
        this.request = request;
        Map<String, Integer> uses = new HashMap<>();
        for (LedgerLine line : LedgerLine.values()) {
            uses.put("line:" + Vocabulary.line(line).in(language).toLowerCase(Locale.ROOT), 1);
        }
        uses.put("site:" + central().toLowerCase(Locale.ROOT), 1);
        uses.put("department:" + central().toLowerCase(Locale.ROOT), 1);
        each((key, id, name) -> uses.merge(sameness(key, name), 1, Integer::sum));
        each((key, id, name) -> byKey.put(
                key, plain(name.isBlank() ? id : uses.get(sameness(key, name)) == 1 ? name : name + " (" + id + ")")));
    }

    /** Names that must not meet: lines and initiatives stand in one column, and criteria do not tell upper from lower case. */
    private static String sameness(String key, String name) {
        String kind = key.substring(0, key.indexOf(':') + 1).replace("initiative:", "line:");
        return kind + name.toLowerCase(Locale.ROOT);
    }

    /** Something with an id and a name, under a key of its kind. */
    private interface Named {
        void accept(String key, String id, String name);
    }

    private void each(Named each) {
        request.organisation().sites().forEach(site -> each.accept("site:" + site.id(), site.id(), site.name()));
        request.organisation()
                .departments()
                .forEach(part -> each.accept("department:" + part.id(), part.id(), part.name()));
        request.organisation().teams().forEach(team -> each.accept("team:" + team.id(), team.id(), team.name()));
        request.workforce().roles().forEach(role -> each.accept("role:" + role.id(), role.id(), role.name()));
        request.budget().lines().forEach(line -> each.accept("line:" + line.id(), line.id(), line.name()));
        request.budget().initiatives().forEach(one -> each.accept("initiative:" + one.id(), one.id(), one.name()));
        request.budget().caps().forEach(cap -> each.accept("cap:" + cap.id(), cap.id(), cap.name()));
        request.budget().floors().forEach(floor -> each.accept("floor:" + floor.id(), floor.id(), floor.name()));
    }

    static String plain(String label) {
        String safe = label.replace('*', '＊').replace('?', '？').replace('~', '～');
        boolean operator = safe.startsWith("=") || safe.startsWith("<") || safe.startsWith(">");
        return operator || NUMBER_LIKE.matcher(safe).matches() ? "#" + safe : safe;
    }

    private String find(String key, String id) {
        return byKey.getOrDefault(key + id, plain(id));
    }

    String site(Optional<String> id) {
        return id.map(present -> find("site:", present)).orElse(central());
    }

    String department(Optional<String> id) {
        return id.map(present -> find("department:", present)).orElse(central());
    }

    String central() {
        return language == Language.ZH ? "公共" : "Central";
    }

    String team(String id) {
        return find("team:", id);
    }

    String role(String id) {
        return find("role:", id);
    }

    String initiative(String id) {
        return find("initiative:", id);
    }

    String cap(String id) {
        return find("cap:", id);
    }

    /** What a line of the ledger is called: a budget line or initiative by its own name. */
    String line(LedgerLine line, Optional<String> reference) {
        return switch (line) {
            case BUDGET_LINE -> find("line:", reference.orElse(""));
            case INITIATIVE -> find("initiative:", reference.orElse(""));
            default -> Vocabulary.line(line).in(language);
        };
    }

    /** What a limit is called, with what it limits. */
    String limit(LimitKind kind, String subject, OptionalInt period) {
        Text kindWords = Vocabulary.limit(kind);
        String what =
                switch (kind) {
                    case BUDGET_CAP -> find("cap:", subject);
                    case BUDGET_FLOOR -> find("floor:", subject);
                    case SEATS, HIRES_AT_SITE -> find("site:", subject);
                    case INITIATIVE_WINDOW, INITIATIVE_EXCLUSION, INITIATIVE_PREREQUISITE, INITIATIVE_OBLIGATION ->
                        find("initiative:", subject);
                    // a limit of all teams together has no name but its kind's
                    default -> byKey.getOrDefault("team:" + subject, "");
                };
        String when = period.isPresent()
                        && period.getAsInt() >= 0
                        && period.getAsInt() < request.calendar().size()
                ? (language == Language.ZH ? "，" : ", ")
                        + request.calendar().periods().get(period.getAsInt()).label()
                : "";
        String quoted = what.isEmpty() ? "" : language == Language.ZH ? "“" + what + "”" : " “" + what + "”";
        return kindWords.in(language) + quoted + when;
    }
}
