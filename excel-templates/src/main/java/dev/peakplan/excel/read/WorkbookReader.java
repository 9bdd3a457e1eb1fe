package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap.SheetMap;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.DemandSheets;
import dev.peakplan.excel.schema.HistorySheets;
import dev.peakplan.excel.schema.Kind;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a planner's workbook: a request, or every problem in it at its place. Never throws on bad data. */
public final class WorkbookReader {
    private final ReadLimits limits;
    private final IssueCollector issues = new IssueCollector();
    private final Map<String, SheetMap> maps = new HashMap<>();

    private WorkbookReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** As {@link #read(byte[], ReadLimits)} with the default limits. */
    public static ReadResult read(byte[] content) {
        return read(content, ReadLimits.DEFAULT);
    }

    /**
     * Reads a workbook. What kind of file it is is judged by its content alone; its name does not matter.
     *
     * @param content the bytes of the file
     * @param limits what it may weigh
     */
    public static ReadResult read(byte[] content, ReadLimits limits) {
        WorkbookReader reader = new WorkbookReader(limits);
        try {
            return reader.open(content);
        } catch (FileRefusal refusal) {
            return ReadResult.refused(refusal.issue());
        }
    }

    /** Why a file is refused as a whole, seen without reading a cell; nothing when it is worth reading. */
    public static Optional<CellIssue> refusal(byte[] content, ReadLimits limits) {
        try {
            inspect(content, limits);
            return Optional.empty();
        } catch (FileRefusal refusal) {
            return Optional.of(refusal.issue());
        }
    }

    /** What is looked at before a library for spreadsheets sees the file. */
    static List<CellIssue> inspect(byte[] content, ReadLimits limits) throws FileRefusal {
        if (content.length > limits.fileBytes()) {
            throw FileRefusal.tooBig(Text.of("文件字节数", "bytes of the file"), content.length, limits.fileBytes());
        }
        FileType.requireZip(content);
        return ArchiveInspection.inspect(content, limits);
    }

    private ReadResult open(byte[] content) throws FileRefusal {
        inspect(content, limits).forEach(issues::add);
        SheetFinder finder = new SheetFinder();
        List<RawSheet> sheets = BookLoader.load(content, finder::keep, limits);
        Map<String, RawSheet> found = finder.choose(sheets, issues);
        Language language = finder.language();
        missingSheets(found, sheets);
        return decode(found, language, TemplateVersion.find(sheets));
    }

    private void missingSheets(Map<String, RawSheet> found, List<RawSheet> sheets) {
        List<String> others =
                new ArrayList<>(sheets.stream().map(RawSheet::name).toList());
        found.values().forEach(sheet -> others.remove(sheet.name()));
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            if (spec.need() == SheetSpec.Need.REQUIRED && !found.containsKey(spec.key())) {
                Optional<String> near = Words.closest(spec.title().zh(), others)
                        .or(() -> Words.closest(spec.title().en(), others));
                issues.add(CellIssue.error(
                                IssueCode.MISSING_SHEET,
                                Place.FILE,
                                Text.of("", ""),
                                Text.of(spec.title().zh(), spec.title().en()))
                        .maybe(near.map(Text::same)));
            }
        }
    }

    private ReadResult decode(Map<String, RawSheet> found, Language language, OptionalInt version) {
        FieldRow settings = settings(found);
        PeriodNames names = periods(found, settings);
        Tables tables = new Tables();
        IssueCollectors collectors = new IssueCollectors(issues, new IssueCollector());
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            if (spec.shape() == SheetSpec.Shape.TABLE
                    && spec.need() != SheetSpec.Need.NOTES
                    && found.containsKey(spec.key())) {
                IssueCollector heard = spec == HistorySheets.SPENDING ? collectors.lenient() : issues;
                tables.put(new TableReader(heard, names, Optional.of(settings.get(SettingsSheet.CURRENCY)))
                        .read(spec, found.get(spec.key())));
            }
        }
        references(tables, names, collectors);
        for (ReadTable table : tables.all()) {
            maps.put(table.spec().key(), table.map(names.ids()));
        }
        version.ifPresent(stated -> TemplateVersion.note(stated, found, maps).ifPresent(issues::add));
        Optional<RawSheet> history = Optional.ofNullable(found.get(HistorySheets.VOLUMES.key()));
        history.flatMap(RawSheet::notice)
                .ifPresent(notice ->
                        issues.add(FindingPlaces.ofRows(notice, history.get().name(), notice.path())));
        Background background = new BackgroundDecoder(settings, tables, collectors).background(history);
        Optional<PlanRequest> request =
                new RequestDecoder(settings, tables, issues, background).request(names, language);
        collectors.join();
        Language answer =
                settings.own(SettingsSheet.LANGUAGE).map(Language::valueOf).orElse(language);
        return new ReadResult(request, issues.issues(), issues.unlisted(), answer, new BookMap(maps), background);
    }

    private FieldRow settings(Map<String, RawSheet> found) {
        RawSheet sheet = found.get(SettingsSheet.SHEET.key());
        if (sheet == null) {
            return new FieldRow("");
        }
        FieldsReader.Fields fields = new FieldsReader(issues).read(SettingsSheet.SHEET, sheet);
        maps.put(SettingsSheet.SHEET.key(), fields.map());
        return fields.row();
    }

    /** The names of the periods, which columns and cells of other sheets refer to. Issues are noted in the full reading. */
    private static PeriodNames periods(Map<String, RawSheet> found, FieldRow settings) {
        RawSheet sheet = found.get(OrganisationSheets.PERIODS.key());
        IssueCollector unheard = new IssueCollector();
        PeriodKind kind = PeriodKind.valueOf(settings.get(SettingsSheet.PERIOD_KIND));
        PeriodNames none = PeriodNames.none(kind);
        ReadTable table = sheet == null
                ? ReadTable.absent(OrganisationSheets.PERIODS)
                : new TableReader(unheard, none).read(OrganisationSheets.PERIODS, sheet);
        if (!table.rows().isEmpty()) {
            return new PeriodNames(kind, all(table, OrganisationSheets.PERIOD), all(table, OrganisationSheets.LABEL));
        }
        return new CalendarDecoder(settings, table, new RecordBuilder(unheard))
                .calendar(table)
                .map(calendar -> calendar.periods().stream()
                        .map(period -> Optional.of(period.id()))
                        .toList())
                .map(ids -> new PeriodNames(kind, ids, List.of()))
                .orElse(none);
    }

    private static List<Optional<String>> all(ReadTable table, Column<String> column) {
        return table.rows().stream().map(row -> row.own(column)).toList();
    }

    private void references(Tables tables, PeriodNames names, IssueCollectors collectors) {
        Directory directory = new Directory();
        ReferenceCheck check = new ReferenceCheck(issues, directory, names);
        ReferenceCheck lenient = new ReferenceCheck(collectors.lenient(), directory, names);
        for (ReadTable table : tables.all()) {
            if (table.spec().idColumn().isPresent()) {
                directory.register(table);
                check.uniqueIds(table);
            }
        }
        if (directory.isEmpty(OrganisationSheets.SITES.key())) {
            OrganisationDecoder.impliedIds(tables, true)
                    .forEach(id -> directory.register(OrganisationSheets.SITES.key(), id));
        }
        if (directory.isEmpty(OrganisationSheets.DEPARTMENTS.key())) {
            OrganisationDecoder.impliedIds(tables, false)
                    .forEach(id -> directory.register(OrganisationSheets.DEPARTMENTS.key(), id));
        }
        for (ReadTable table : tables.all()) {
            (table.spec() == HistorySheets.SPENDING ? lenient : check).resolve(table);
            table.spec()
                    .perPeriod()
                    .filter(column -> column.kind() == Kind.NUMBER)
                    .ifPresent(column -> table.rows().forEach(row -> check.resolve(row, DemandSheets.LONG_PERIOD)));
        }
    }
}
