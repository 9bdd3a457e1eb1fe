package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A plan read back from the sheets that we wrote into a planner's file, as they stand there now. */
public final class WrittenPlan {
    private final byte[] content;
    private final PlanRequest request;
    private final Language language;
    private final BookMap map;
    private final Plan plan;
    private final List<CellIssue> issues;
    private final WrittenStaffing staffing;
    private final Optional<WrittenInitiatives> initiatives;

    private WrittenPlan(
            byte[] content,
            PlanRequest request,
            Language language,
            BookMap map,
            XSSFWorkbook book,
            WrittenSheet sheet) {
        this.content = content;
        this.request = request;
        this.language = language;
        this.map = map;
        List<CellIssue> found = new ArrayList<>();
        Labels labels = new Labels(request, language);
        this.staffing = new WrittenStaffing(request, sheet, labels, measures(language), found);
        this.initiatives = WrittenSheet.find(book, ResultSheet.INITIATIVES, language)
                .map(written -> new WrittenInitiatives(request, written, labels, found));
        List<InitiativeDecision> chosen = initiatives
                .map(written -> written.read(InitiativesPage.chosen(language), InitiativesPage.notChosen(language)))
                .orElse(List.of());
        this.plan = new Plan(staffing.read(), chosen);
        this.issues = List.copyOf(found);
    }

    /**
     * The plan in a file, if there is one.
     *
     * @param content the file, which was read without errors
     * @param request what was read from it
     * @param map where that was
     */
    public static Optional<WrittenPlan> find(byte[] content, PlanRequest request, BookMap map) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Language language : Language.values()) {
                Optional<WrittenSheet> sheet = WrittenSheet.find(book, ResultSheet.STAFFING, language);
                if (sheet.isPresent()) {
                    return Optional.of(new WrittenPlan(content, request, language, map, book, sheet.get()));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // the streaming reader is more patient than this one; what it cannot open, it did not write
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static List<String> measures(Language language) {
        return Arrays.stream(StaffingRows.Measure.values())
                .map(measure -> measure.title().in(language))
                .toList();
    }

    /** The decisions; where {@link #issues} are, not all of them. */
    public Plan plan() {
        return plan;
    }

    /** Cells of the plan that cannot be read as decisions. */
    public List<CellIssue> issues() {
        return issues;
    }

    /** Every figure on our sheets that differs from what follows from the decisions. */
    public List<CellIssue> differences(PlanResult found) {
        try (XSSFWorkbook stated = new XSSFWorkbook(new ByteArrayInputStream(content));
                XSSFWorkbook anew =
                        new XSSFWorkbook(new ByteArrayInputStream(PlanWriter.write(request, found, language)))) {
            return WrittenFigures.differences(stated, anew, language);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The cell that a limit is about: where it is stated, else where the plan breaks it. */
    public Place place(LimitUse use) {
        return LimitCells.find(map, use.kind(), use.subject())
                .or(() -> staffing.place(use))
                .or(() -> initiatives.flatMap(written -> written.place(use.subject())))
                .orElse(Place.FILE);
    }
}
