package dev.peakplan.server.monitoring;

import dev.peakplan.plan.Finding;
import dev.peakplan.plan.FindingTexts;
import dev.peakplan.plan.Language;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.problems.Located;
import dev.peakplan.server.text.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of actuals as clients see it.
 *
 * @param id id of job and import
 * @param budget the budget
 * @param fresh new figures
 * @param corrected figures that changed; the earlier versions are kept
 * @param unchanged figures that were there already
 * @param errors number of rows that could not be used
 * @param tables the tables of the file
 * @param problems what is wrong, at its cell
 */
@Serdeable
record ImportView(
        String id,
        String budget,
        String fileName,
        String enteredBy,
        Instant submittedAt,
        int fresh,
        int corrected,
        int unchanged,
        int errors,
        List<String> tables,
        List<Located> problems) {
    private static final Pattern PLACE = Pattern.compile("line\\[(\\d+)\\]\\.column\\[(\\d+)\\]");
    private static final int LETTERS = 26;

    static ImportView of(ActualImport file, Language language) {
        ImportOutcome outcome = RecordReader.read(file.outcome().getBytes(StandardCharsets.UTF_8), ImportOutcome.class)
                .get();
        List<Located> problems = outcome.tables().stream()
                .flatMap(table -> table.findings().stream().map(each -> located(each, table.sheet(), language)))
                .toList();
        return new ImportView(
                file.id(),
                file.seriesId(),
                file.fileName(),
                file.enteredBy(),
                Instant.ofEpochMilli(file.submittedAt()),
                outcome.tables().stream().mapToInt(ImportOutcome.Table::fresh).sum(),
                outcome.tables().stream()
                        .mapToInt(ImportOutcome.Table::corrected)
                        .sum(),
                outcome.tables().stream()
                        .mapToInt(ImportOutcome.Table::unchanged)
                        .sum(),
                (int) problems.stream()
                        .filter(each -> each.severity().equals("ERROR"))
                        .count(),
                outcome.tables().stream().map(ImportOutcome.Table::kind).toList(),
                problems);
    }

    private static Located located(Finding finding, String sheet, Language language) {
        List<String> arguments = finding.arguments().stream()
                .map(each -> place(each, sheet, language))
                .toList();
        Finding told = new Finding(finding.severity(), finding.code(), finding.path(), arguments);
        String found = finding.arguments().isEmpty() ? "" : arguments.get(0);
        return Located.at(
                        place(finding.path(), sheet, language),
                        finding.code(),
                        finding.severity().name(),
                        FindingTexts.sentence(told, language))
                .with(found, "", null);
    }

    /** {@code Sheet!C7} in a workbook, line and column in a text file. */
    private static String place(String path, String sheet, Language language) {
        Matcher matcher = PLACE.matcher(path);
        if (!matcher.matches()) {
            return path;
        }
        String letters = letters(Integer.parseInt(matcher.group(2)));
        return sheet.isEmpty()
                ? Words.in(language).say("import.place", matcher.group(1), matcher.group(2))
                : sheet + "!" + letters + matcher.group(1);
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
