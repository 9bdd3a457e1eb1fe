package dev.peakplan.server.web;

import dev.peakplan.plan.LedgerLine;
import dev.peakplan.server.audit.AuditView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that an entry of the trail says.
 *
 * @param name what it is about, as the trail has it; empty of an entry's subject
 * @param words keys of the words that say it; empty where a text does
 * @param text what is said; behind the words where there are both
 * @param code whether it is a name of the machine's, which is shown in short
 * @param path the page of what it names; empty where there is none
 */
public record AuditFact(String name, List<String> words, String text, boolean code, String path) {
    private static final int SHORT = 8;
    private static final Set<String> HASHES = Set.of("contentHash", "sha256");
    /** Ids of things with a page, by what the trail calls them. */
    private static final Map<String, String> PAGES =
            Map.of("version", "/reviews/", "plan", "/jobs/", "budget", "/monitor/");

    private static final Pattern LINE = Pattern.compile("(" + kinds() + ")(:[^@]*)?((?:@[^@]*){2})");

    public AuditFact {
        words = List.copyOf(words);
    }

    private static String kinds() {
        return EnumSet.allOf(LedgerLine.class).stream().map(Enum::name).collect(Collectors.joining("|"));
    }

    /** The key of the label of what it is about. */
    public String label() {
        return "audit.of." + name;
    }

    /** The text, as much of it as tells things apart: hashes begin differently, ids end differently. */
    public String shown() {
        if (!code || text.length() <= SHORT + 1) {
            return text;
        }
        return HASHES.contains(name) ? text.substring(0, SHORT) + "…" : "…" + text.substring(text.length() - SHORT);
    }

    static AuditFact of(String name, String value) {
        return switch (name) {
            case "state" -> words(name, List.of("review.state." + value));
            case "stance" -> words(name, List.of("stance." + value));
            case "enabled" -> words(name, List.of(value.equals("true") ? "audit.yes" : "audit.no"));
            case "roles" ->
                words(
                        name,
                        Arrays.stream(value.split(","))
                                .map(role -> "role." + role)
                                .toList());
            case "units" -> value.equals("*/*") ? words(name, List.of("admin.units.all")) : text(name, value);
            case "line" -> line(name, value);
            case "version", "plan", "budget" -> new AuditFact(name, List.of(), value, true, PAGES.get(name) + value);
            case "contentHash", "sha256", "import" -> new AuditFact(name, List.of(), value, true, "");
            default -> text(name, value);
        };
    }

    static AuditFact subject(AuditView entry) {
        String id = entry.subject();
        return switch (entry.action()) {
            case PLAN_ORDERED, WAGES_DOWNLOADED -> new AuditFact("", List.of(), id, true, "/jobs/" + id);
            case VERSION_DRAFTED,
                    VERSION_SUBMITTED,
                    VERSION_PASSED,
                    VERSION_RETURNED,
                    VERSION_WITHDRAWN,
                    OPINIONS_CLOSED,
                    VERSION_APPROVED,
                    VERSION_SUPERSEDED,
                    AMENDMENT_STARTED,
                    OPINION_GIVEN,
                    OPINION_CHANGED ->
                // a budget is called as its first version
                new AuditFact("", List.of(), id, true, "/reviews/" + id);
            case ACTUALS_IMPORTED, FIGURE_SET, FIGURE_BOOKED, COMMITMENT_CHANGED, RULE_CHANGED ->
                new AuditFact("", List.of(), id, true, "/monitor/" + id);
            case PROPOSAL_ADOPTED, PROPOSAL_REFUSED ->
                new AuditFact(
                        "", List.of(), id, true, "/monitor/" + entry.detail().getOrDefault("budget", ""));
            case TOKEN_CREATED, TOKEN_REVOKED -> new AuditFact("", List.of(), id, true, "");
            case BACKED_UP -> words("", List.of("audit.all"));
            case ACCOUNT_CREATED, ACCOUNT_CHANGED, PASSWORD_CHANGED, SIGN_IN_LOCKED -> text("", id);
        };
    }

    /** What a line is for by its name; the ids of its budget line, site and department behind it. */
    private static AuditFact line(String name, String key) {
        var line = LINE.matcher(key);
        if (!line.matches()) {
            return text(name, key);
        }
        String ids = Arrays.stream(((line.group(2) == null ? "" : line.group(2)) + line.group(3)).split("[:@]"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" · "));
        return new AuditFact(name, List.of("line." + line.group(1)), ids, false, "");
    }

    private static AuditFact words(String name, List<String> words) {
        return new AuditFact(name, words, "", false, "");
    }

    private static AuditFact text(String name, String text) {
        return new AuditFact(name, List.of(), text, false, "");
    }
}
