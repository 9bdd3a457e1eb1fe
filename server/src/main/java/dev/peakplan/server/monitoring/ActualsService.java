package dev.peakplan.server.monitoring;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.ids.Sha256;
import dev.peakplan.server.jobs.JobOrder;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.BindingPlan;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Takes actuals: files as jobs, single figures at once. */
@Singleton
class ActualsService {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTE = 500;

    private final BudgetShelf shelf;
    private final FigureBook book;
    private final Watch watch;
    private final JobService jobs;
    private final ActualImportRepository imports;
    private final AuditTrail audit;
    private final Clock clock;

    ActualsService(
            BudgetShelf shelf,
            FigureBook book,
            Watch watch,
            JobService jobs,
            ActualImportRepository imports,
            AuditTrail audit,
            Clock clock) {
        this.shelf = shelf;
        this.book = book;
        this.watch = watch;
        this.jobs = jobs;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file of actuals.
     *
     * @param columns {@code FIELD=Header} separated by semicolons; empty for the remembered or usual ones
     * @param sumRows whether rows of the same line and period add up
     */
    record FileWish(String name, byte[] content, String columns, boolean sumRows) {}

    JobView submit(String seriesId, FileWish wish, Optional<String> key, Caller caller) {
        BindingPlan plan = shelf.get(seriesId, caller);
        ColumnMappingRow.parse(wish.columns(), wish.sumRows());
        String name =
                wish.name().substring(0, Math.min(LONGEST_NAME, wish.name().length()));
        JobOrder order = new JobOrder(
                ImportWork.KIND,
                name,
                Sha256.of(
                        (plan.seriesId() + "|" + wish.columns() + "|" + wish.sumRows() + "|" + name + "|")
                                .getBytes(StandardCharsets.UTF_8),
                        wish.content()),
                key,
                id -> imports.save(new ActualImport(
                        id,
                        seriesId,
                        name,
                        wish.content(),
                        wish.columns(),
                        wish.sumRows(),
                        caller.name(),
                        clock.millis(),
                        null)));
        return jobs.submit(order, caller);
    }

    ImportView get(String id, Caller caller, Language language) {
        ActualImport file = imports.findById(id)
                .filter(each -> shelf.all(caller).stream()
                        .anyMatch(plan -> plan.seriesId().equals(each.seriesId())))
                .filter(each -> caller.seesWages() || caller.name().equals(each.enteredBy()))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/imports/" + id));
        if (file.outcome() == null) {
            throw Refusal.of(ProblemCode.NOT_FINISHED, "/api/v1/jobs/" + id);
        }
        return ImportView.of(file, language);
    }

    /** Sets a figure while the line is as it was read; answers with the line's new stamp. */
    long set(String seriesId, FigureWish wish, long stamp, Caller caller) {
        BindingPlan plan = shelf.get(seriesId, caller);
        var figure =
                MonitoringService.spent(shelf.planned(plan), wish.line(), wish.period(), Money.ofMinor(wish.amount()));
        long now = book.set(
                entry(seriesId, "figure", wish, caller),
                figure,
                stamp,
                () -> record(AuditAction.FIGURE_SET, plan, wish, caller));
        watch.look(plan);
        return now;
    }

    /** Adds a booking; the same key again adds nothing. Answers with the figure after it. */
    long book(String seriesId, FigureWish wish, String key, Caller caller) {
        BindingPlan plan = shelf.get(seriesId, caller);
        var figure =
                MonitoringService.spent(shelf.planned(plan), wish.line(), wish.period(), Money.ofMinor(wish.amount()));
        String source = Sha256.of((caller.name() + "|" + key).getBytes(StandardCharsets.UTF_8));
        long now = book.add(
                        entry(seriesId, source, wish, caller),
                        figure,
                        () -> record(AuditAction.FIGURE_BOOKED, plan, wish, caller))
                .minor();
        watch.look(plan);
        return now;
    }

    /** Without the amount: the trail is read by roles that see no pay; the figure's versions have it. */
    private void record(AuditAction action, BindingPlan plan, FigureWish wish, Caller caller) {
        Map<String, String> detail = Map.of("line", wish.line(), "period", wish.period());
        audit.record(caller.name(), action, plan.seriesId(), plan.unit(), detail);
    }

    private static FigureBook.Entry entry(String seriesId, String source, FigureWish wish, Caller caller) {
        String note = wish.note() == null ? "" : wish.note();
        return new FigureBook.Entry(
                seriesId, source, caller.name(), note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    }
}
