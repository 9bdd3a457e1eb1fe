package dev.peakplan.server.monitoring;

import dev.peakplan.actuals.ActualsMapping;
import dev.peakplan.actuals.ActualsReader;
import dev.peakplan.actuals.ActualsReading;
import dev.peakplan.actuals.BudgetDirectory;
import dev.peakplan.excel.read.SheetTables;
import dev.peakplan.excel.read.TableRows;
import dev.peakplan.history.CsvRows;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.TextRow;
import dev.peakplan.server.audit.AuditAction;
import dev.peakplan.server.audit.AuditTrail;
import dev.peakplan.server.jobs.JobRun;
import dev.peakplan.server.jobs.JobWork;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.review.BindingPlan;
import dev.peakplan.server.workbooks.WorkbookService;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job that reads a file of actuals: every table of it, bad rows told at their cells, the rest kept. */
@Singleton
class ImportWork implements JobWork {
    static final String KIND = "import";

    private final ActualImportRepository imports;
    private final ColumnMappingRepository mappings;
    private final BudgetShelf shelf;
    private final FigureBook book;
    private final Watch watch;
    private final AuditTrail audit;
    private final WorkbookService workbooks;

    ImportWork(
            ActualImportRepository imports,
            ColumnMappingRepository mappings,
            BudgetShelf shelf,
            FigureBook book,
            Watch watch,
            AuditTrail audit,
            WorkbookService workbooks) {
        this.imports = imports;
        this.mappings = mappings;
        this.shelf = shelf;
        this.book = book;
        this.watch = watch;
        this.audit = audit;
        this.workbooks = workbooks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String jobId, JobRun run) {
        ActualImport file = imports.findById(jobId).orElseThrow();
        BindingPlan plan = shelf.all().stream()
                .filter(each -> each.seriesId().equals(file.seriesId()))
                .findFirst()
                .orElseThrow();
        Map<String, ActualsReading> readings = read(file, plan);
        boolean kept = run.finish(() -> keep(file, plan, readings));
        if (kept) {
            watch.look(plan);
        }
    }

    private void keep(ActualImport file, BindingPlan plan, Map<String, ActualsReading> readings) {
        FigureBook.Entry entry = new FigureBook.Entry(file.seriesId(), file.id(), file.enteredBy(), file.fileName());
        List<ImportOutcome.Table> tables = new ArrayList<>();
        readings.forEach((sheet, reading) -> {
            FigureBook.Counts counts = book.record(entry, reading.rows());
            String kind = reading.table().map(Enum::name).orElse("");
            tables.add(new ImportOutcome.Table(
                    sheet, kind, counts.fresh(), counts.corrected(), counts.unchanged(), reading.findings()));
            if (!kind.isEmpty() && !reading.rows().isEmpty()) {
                remember(file.enteredBy(), plan.unit().toString(), kind, reading.mapping());
            }
        });
        String outcome = new String(RecordWriter.write(new ImportOutcome(tables)), StandardCharsets.UTF_8);
        imports.end(file.id(), outcome);
        Map<String, String> detail = Map.of("import", file.id(), "file", file.fileName());
        audit.record(file.enteredBy(), AuditAction.ACTUALS_IMPORTED, file.seriesId(), plan.unit(), detail);
    }

    private void remember(String owner, String unit, String kind, ActualsMapping mapping) {
        String headers = ColumnMappingRow.text(mapping);
        if (mappings.replace(owner, unit, kind, headers, mapping.sumRows()) == 0) {
            ColumnMappingRow.Key key = new ColumnMappingRow.Key(owner, unit, kind);
            if (!mappings.existsById(key)) {
                mappings.save(new ColumnMappingRow(key, headers, mapping.sumRows()));
            }
        }
    }

    private Map<String, ActualsReading> read(ActualImport file, BindingPlan plan) {
        BudgetDirectory directory = shelf.planned(plan).directory();
        List<ActualsMapping> ways = new ArrayList<>();
        if (file.mapping().isEmpty()) {
            mappings.of(file.enteredBy(), plan.unit().toString()).forEach(row -> ways.add(row.mapping()));
            ways.add(new ActualsMapping(Map.of(), file.sumRows()));
        } else {
            ways.add(ColumnMappingRow.parse(file.mapping(), file.sumRows()));
        }
        Map<String, ActualsReading> readings = new LinkedHashMap<>();
        if (!TableRows.looksLikeWorkbook(file.content())) {
            readings.put("", best(CsvRows.of(file.content()), directory, ways));
            return readings;
        }
        SheetTables workbook = workbooks.tables(file.content());
        workbook.refusal()
                .ifPresent(issue -> readings.put("", unreadable(issue.code().name())));
        workbook.sheets().forEach((sheet, rows) -> {
            ActualsReading reading = best(rows, directory, ways);
            if (reading.table().isPresent()) {
                readings.put(sheet, reading);
            }
        });
        if (readings.isEmpty()) {
            readings.put("", best(List.of(), directory, ways));
        }
        return readings;
    }

    /** The first way that finds figures; else what the last one found. */
    private static ActualsReading best(List<TextRow> rows, BudgetDirectory directory, List<ActualsMapping> ways) {
        ActualsReading reading = null;
        for (ActualsMapping way : ways) {
            reading = ActualsReader.read(rows, directory, way);
            if (!reading.rows().isEmpty()) {
                return reading;
            }
        }
        return reading;
    }

    private static ActualsReading unreadable(String reason) {
        return new ActualsReading(
                Optional.empty(),
                List.of(),
                ActualsMapping.GUESS,
                List.of(Finding.error("import.unreadable", "", reason)));
    }
}
