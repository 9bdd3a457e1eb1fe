package dev.peakplan.server.commandline;

import dev.peakplan.queueing.ErlangFigures;
import dev.peakplan.queueing.ErlangModel;
import dev.peakplan.queueing.ErlangQuestion;
import dev.peakplan.queueing.ErlangQuestion.Misfit;
import dev.peakplan.server.json.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the figures of a queue. */
@Command(name = "erlang", mixinStandardHelpOptions = true)
final class ErlangCommand implements Callable<Integer> {
    private static final Map<String, String> OPTIONS = Map.of(
            "callsPerHour", "--calls-per-hour",
            "handleTimeSeconds", "--aht",
            "agents", "--agents",
            "patienceSeconds", "--patience",
            "thresholdSeconds", "--threshold",
            "goalShare", "--goal");

    private final Console console;

    @Option(names = "--model", required = true, paramLabel = "A|B|C")
    private ErlangModel model;

    @Option(names = "--calls-per-hour", required = true, paramLabel = "N")
    private double callsPerHour;

    @Option(names = "--aht", required = true, paramLabel = "SECONDS")
    private double handleTimeSeconds;

    @Option(names = "--agents", paramLabel = "N")
    private Double agents;

    @Option(names = "--patience", paramLabel = "SECONDS")
    private Double patienceSeconds;

    @Option(names = "--threshold", paramLabel = "SECONDS")
    private Double thresholdSeconds;

    @Option(names = "--goal", paramLabel = "SHARE")
    private Double goalShare;

    @Option(names = "--json")
    private boolean json;

    ErlangCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Misfit> misfits = ErlangQuestion.misfits(
                model,
                callsPerHour,
                handleTimeSeconds,
                optional(agents),
                optional(patienceSeconds),
                optional(thresholdSeconds),
                optional(goalShare));
        if (!misfits.isEmpty()) {
            return console.refuse(
                    misfits.stream().map(this::sentence).collect(Collectors.joining(System.lineSeparator())));
        }
        ErlangQuestion question = new ErlangQuestion(
                model,
                callsPerHour,
                handleTimeSeconds,
                optional(agents),
                optional(patienceSeconds),
                optional(thresholdSeconds),
                optional(goalShare));
        ErlangAnswer answer = ErlangAnswer.of(model, ErlangFigures.of(question));
        if (json) {
            console.out().print(new String(RecordWriter.write(answer), StandardCharsets.UTF_8));
        } else {
            print(answer);
        }
        return ExitCode.DONE;
    }

    private String sentence(Misfit misfit) {
        String rule = "erlang." + misfit.rule().name().toLowerCase(Locale.ROOT);
        return console.words().say(rule, option(misfit.component()), option(misfit.other()));
    }

    private String option(String component) {
        return component.equals("model") ? "--model " + model : OPTIONS.getOrDefault(component, "");
    }

    private void print(ErlangAnswer answer) {
        line("loadErlangs", OptionalDouble.of(answer.loadErlangs()));
        line("agents", OptionalDouble.of(answer.agents()));
        line("occupancy", OptionalDouble.of(answer.occupancy()));
        line("blocking", answer.blocking());
        line("waitProbability", answer.waitProbability());
        line("abandonment", answer.abandonment());
        line("meanWaitSeconds", answer.meanWaitSeconds());
        line("meanQueueLength", answer.meanQueueLength());
        line("serviceLevel", answer.serviceLevel());
        line("serviceLevelLessShortAbandons", answer.serviceLevelLessShortAbandons());
        line("serviceLevelPlusShortAbandons", answer.serviceLevelPlusShortAbandons());
        line("serviceLevelOfAnswered", answer.serviceLevelOfAnswered());
    }

    private void line(String name, OptionalDouble value) {
        value.ifPresent(figure -> console.out()
                .printf(Locale.ROOT, "%-16.6f %s%n", figure, console.words().say("erlang." + name)));
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
