package dev.peakplan.server.commandline;

import dev.peakplan.excel.write.ComparisonTable;
import dev.peakplan.excel.write.ComparisonWriter;
import dev.peakplan.excel.write.ScenarioWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.CheckedPlan;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Decided;
import dev.peakplan.server.planning.Enquiry;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.server.studies.Comparison;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Side by side, with bridges, in a workbook of their own: the scenarios of one file, or the plans of several. A file that holds no plan yet is
 * planned first.
 */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final long DEFAULT_SECONDS = 20;
    private static final long MOST_SECONDS = 86_400;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "INPUT")
    private List<Path> inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.xlsx",
            required = true)
    private Path output;

    @Option(names = "--seconds", paramLabel = "N")
    private Long seconds;

    @Option(names = "--steps", paramLabel = "N")
    private Long steps;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (seconds != null && (seconds < 1 || seconds > MOST_SECONDS) || steps != null && steps < 1) {
            return console.refuse(console.words().say("plan.limits"));
        }
        return inputs.size() == 1 ? scenarios(inputs.get(0)) : plans();
    }

    private int scenarios(Path input) {
        Intake intake = UserFiles.intake(console, input);
        ProblemPrinter.print(console, input, intake);
        if (intake.request().isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        if (intake.request().get().scenarios().isEmpty()) {
            return console.refuse(console.words().say("compare.none"));
        }
        ProgressLine progress = new ProgressLine(console);
        Planned planned = Planned.of(intake, Optional.ofNullable(language), options(), progress);
        progress.end();
        PlanResult result = planned.result().orElseThrow();
        UserFiles.write(console, output, ScenarioWriter.write(planned.request(), result, planned.language()));
        console.out()
                .println(console.words()
                        .say("compare.written", result.scenarios().size() - 1, output));
        return result.assessment().feasible() ? ExitCode.DONE : ExitCode.NOTHING_FITS;
    }

    private int plans() {
        // all files are read before any is planned: nobody should wait to hear that the last one is wrong
        List<Decided> files = new ArrayList<>();
        for (Path input : inputs) {
            Decided file = UserFiles.decided(console, input);
            ProblemPrinter.print(console, input, file);
            files.add(file);
        }
        if (files.stream().anyMatch(file -> file.request().isEmpty())) {
            return ExitCode.INPUT_ERRORS;
        }
        List<PlanDocument> documents = files.stream().map(this::document).toList();
        if (documents.stream().map(PlanDocument::currency).distinct().count() > 1) {
            return console.refuse(console.words().say("compare.currencies"));
        }
        Language shown = language != null
                ? language
                : documents.get(0).request().settings().language();
        ComparisonTable table = Comparison.named(names(documents), documents);
        UserFiles.write(console, output, ComparisonWriter.write(table, shown));
        console.out().println(console.words().say("compare.plans", documents.size(), output));
        return documents.stream().allMatch(PlanDocument::feasible) ? ExitCode.DONE : ExitCode.NOTHING_FITS;
    }

    /** Their titles where these tell them apart, else the names of the files. */
    private List<String> names(List<PlanDocument> documents) {
        List<String> titles = documents.stream()
                .map(each -> each.request().settings().title())
                .toList();
        return titles.stream().distinct().count() == titles.size()
                ? titles
                : inputs.stream()
                        .map(input -> input.getFileName().toString().replaceFirst("\\.(xlsx|json)$", ""))
                        .toList();
    }

    /** The plan in a file, or the one made for it. */
    private PlanDocument document(Decided file) {
        if (file.document().isPresent()) {
            return file.document().get();
        }
        PlanRequest request = file.request().orElseThrow();
        if (file.decisions().isPresent()) {
            return PlanDocument.of(
                    request, CheckedPlan.of(request, file.decisions().get()));
        }
        ProgressLine progress = new ProgressLine(console);
        Planned planned = Planned.of(
                file.intake().orElseThrow(),
                Optional.ofNullable(language),
                options(),
                progress,
                new Enquiry(0, List.of()));
        progress.end();
        return PlanDocument.of(request, planned.result().orElseThrow());
    }

    private SolveOptions options() {
        return new SolveOptions(
                Duration.ofSeconds(seconds != null ? seconds : steps != null ? MOST_SECONDS : DEFAULT_SECONDS),
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                OptionalInt.empty());
    }
}
