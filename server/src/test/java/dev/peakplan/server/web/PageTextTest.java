package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Season;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.ChainFinding;
import dev.peakplan.server.review.NextStep;
import dev.peakplan.server.review.ReviewState;
import dev.peakplan.server.review.Stance;
import dev.peakplan.server.web.figures.InitiativeRow;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final Set<String> ZH = PageText.bundle(Locale.CHINESE).keySet();
    private static final Set<String> EN = PageText.bundle(Locale.ENGLISH).keySet();

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(new TreeSet<>(EN), new TreeSet<>(ZH));
        assertEquals("旺季", PageText.bundle(Locale.CHINESE).getString("season.PEAK"));
        assertEquals("Peak", PageText.bundle(Locale.ENGLISH).getString("season.PEAK"));
    }

    /** A straight apostrophe is eaten where values are filled in, and stays where scripts fill them in. */
    @Test
    void noSentenceHasAnApostropheThatIsEaten() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ResourceBundle bundle = PageText.bundle(locale);
            assertEquals(
                    List.of(),
                    bundle.keySet().stream()
                            .filter(key -> bundle.getString(key).contains("'"))
                            .toList());
        }
    }

    @Test
    void everySentenceOfAViewExists() throws Exception {
        assertEquals(Set.of(), missing("views", Pattern.compile("#\\{([a-z][\\w.]*)")));
    }

    @Test
    void everySentenceOfAScriptExistsAndIsSent() throws Exception {
        Set<String> used = keys("static/js", Pattern.compile("say\\('([^']+)'"));
        assertEquals(Set.of(), missing("static/js", Pattern.compile("say\\('([^']+)'")));
        assertTrue(used.stream().allMatch(Pages::forScripts), used::toString);
    }

    @Test
    void everyConstantHasAName() {
        names("season.", Season.values());
        names("category.", CostCategory.values());
        names("line.", LedgerLine.values());
        names("goal.", GoalKind.values());
        names("limit.", LimitKind.values());
        names("cell.", InitiativeRow.Cell.values());
        names("covers.", Proof.Covers.values());
        names("phase.", SolveMonitor.Phase.values());
        names("audit.", AuditAction.values());
        names("js.audit.", ChainFinding.Kind.values());
        names("role.", UserRole.values());
        names("review.state.", ReviewState.values());
        names("review.step.", NextStep.values());
        names("stance.", Stance.values());
    }

    private static void names(String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            assertTrue(EN.contains(prefix + constant.name()), prefix + constant.name());
        }
    }

    private static Set<String> missing(String folder, Pattern pattern) throws IOException, URISyntaxException {
        Set<String> missing = keys(folder, pattern);
        missing.removeAll(EN);
        return missing;
    }

    private static Set<String> keys(String folder, Pattern pattern) throws IOException, URISyntaxException {
        URI place = PageTextTest.class.getClassLoader().getResource(folder).toURI();
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertTrue(keys.size() > 10, () -> "found only " + keys);
        return keys;
    }
}
