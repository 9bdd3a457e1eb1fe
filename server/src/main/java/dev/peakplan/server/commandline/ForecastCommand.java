package dev.peakplan.server.commandline;

import dev.peakplan.plan.BackTest;
import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.DemandForecast;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.FindingTexts;
import dev.peakplan.plan.HistoryField;
import dev.peakplan.plan.HolidayCalendar;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.plan.VolumeForecast;
import dev.peakplan.server.forecasting.ForecastAnswer;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts demand out of an export of volumes. */
@Command(name = "forecast", mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {
    private static final int MOST_PERIODS = 156;
    private static final Pattern CELL = Pattern.compile("line\\[(\\d+)](?:\\.column\\[(\\d+)])?");

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--calendar", paramLabel = "CHINA|CANADA_BC|UNITED_STATES", split = ",")
    private List<HolidayCalendar> calendars = List.of(HolidayCalendar.CHINA);

    @Option(names = "--column", paramLabel = "FIELD=HEADER")
    private Map<HistoryField, String> columns = Map.of();

    @Option(names = "--queue", paramLabel = "ID")
    private String queue;

    @Option(names = "--mapping", paramLabel = "MAPPING.json")
    private Path mappingFile;

    @Option(names = "--sum-rows")
    private boolean sumRows;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private LocalDate from;

    @Option(names = "--periods", paramLabel = "N")
    private int periods = 12;

    @Option(names = "--weekly")
    private boolean weekly;

    @Option(names = "--json")
    private boolean json;

    ForecastCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (periods < 1 || periods > MOST_PERIODS) {
            return console.refuse(console.words().say("forecast.periods", MOST_PERIODS));
        }
        ColumnMapping mapping = mapping();
        byte[] export = UserFiles.read(console, file);
        ForecastAnswer answer;
        try {
            answer = ForecastAnswer.of(
                    export,
                    new ForecastAnswer.Question(mapping, calendars, Optional.ofNullable(from), periods, weekly));
        } catch (IllegalArgumentException e) {
            return console.refuse(UnfitValue.sentence(e, console.language()));
        }
        answer.findings().forEach(this::report);
        if (mappingFile != null && !answer.forecasts().isEmpty()) {
            UserFiles.write(console, mappingFile, RecordWriter.write(answer.mapping()));
        }
        if (json) {
            console.out().print(new String(RecordWriter.write(answer), StandardCharsets.UTF_8));
        } else {
            answer.forecasts().forEach(this::print);
        }
        return answer.forecasts().isEmpty() ? ExitCode.INPUT_ERRORS : ExitCode.DONE;
    }

    /** What the file of the mapping says, with what the options say in its place. */
    private ColumnMapping mapping() {
        if (mappingFile == null || !Files.exists(mappingFile)) {
            return new ColumnMapping(columns, Optional.ofNullable(queue), sumRows);
        }
        ReadOutcome<ColumnMapping> kept = RecordReader.read(UserFiles.read(console, mappingFile), ColumnMapping.class);
        if (!kept.problems().isEmpty()) {
            throw new UserFiles.Unusable(mappingFile + ": "
                    + InputProblem.of(kept.problems().get(0)).sentence().in(console.language()));
        }
        Map<HistoryField, String> headers = new EnumMap<>(HistoryField.class);
        headers.putAll(kept.get().headers());
        headers.putAll(columns);
        return new ColumnMapping(
                headers,
                Optional.ofNullable(queue).or(kept.get()::queueId),
                sumRows || kept.get().sumRows());
    }

    private void report(Finding finding) {
        console.err().println(place(finding.path()) + ": " + FindingTexts.sentence(finding, console.language()));
    }

    /** Lines and columns of the export in words; whatever else is named stays as it is. */
    private String place(String path) {
        Matcher cell = CELL.matcher(path);
        return cell.matches()
                ? console.words()
                        .say(cell.group(2) == null ? "forecast.line" : "forecast.cell", cell.group(1), cell.group(2))
                : path;
    }

    private void print(DemandForecast forecast) {
        forecast.findings().forEach(this::report);
        String method = console.words().say("forecast.method." + forecast.method());
        console.out().println(forecast.queueId() + ": " + method);
        BackTest test = forecast.backTest();
        test.scores().stream().filter(BackTest.Score::chosen).forEach(score -> console.out()
                .println(console.words()
                        .say(
                                "forecast.backTest",
                                test.origins(),
                                percent(score.wape()),
                                String.format(Locale.ROOT, "%.2f", score.ratioToSeasonalNaive()),
                                test.coverage80().isPresent()
                                        ? percent(test.coverage80().getAsDouble())
                                        : "-")));
        if (!forecast.levelBreaks().isEmpty()) {
            console.out().println(console.words().say("forecast.breaks", forecast.levelBreaks()));
        }
        console.out().println(console.words().say("forecast.columns"));
        for (VolumeForecast period : forecast.periods()) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-12s %12.0f %12.0f %12.0f %12.0f %12.0f%n",
                            period.periodId(),
                            period.contacts(),
                            period.eighty().lower(),
                            period.eighty().upper(),
                            period.ninetyFive().lower(),
                            period.ninetyFive().upper());
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
