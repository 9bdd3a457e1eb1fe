package dev.peakplan.server.commandline;

import dev.peakplan.queueing.ErlangFigures;
import dev.peakplan.queueing.ErlangModel;
import dev.peakplan.queueing.ErlangQuestion;
import dev.peakplan.server.json.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the figures of a queue. */
@Command(name = "erlang", mixinStandardHelpOptions = true)
final class ErlangCommand implements Callable<Integer> {
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
        List<String> misfits = misfits();
        if (!misfits.isEmpty()) {
            return console.refuse(String.join(System.lineSeparator(), misfits));
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

    /** What is wrong with the question, all of it, as {@link ErlangQuestion} would refuse it. */
    private List<String> misfits() {
        List<String> found = new ArrayList<>();
        least(found, "--calls-per-hour", callsPerHour);
        above(found, "--aht", handleTimeSeconds);
        least(found, "--agents", agents);
        above(found, "--patience", patienceSeconds);
        least(found, "--threshold", thresholdSeconds);
        say(found, goalShare == null || goalShare > 0 && goalShare < 1, "erlang.share", "--goal");
        say(found, agents == null != (goalShare == null), "erlang.either", "--agents", "--goal");
        boolean impatient = model == ErlangModel.A;
        say(found, !impatient || patienceSeconds != null, "erlang.needs", "--model A", "--patience");
        say(found, impatient || patienceSeconds == null, "erlang.unknown", "--model " + model, "--patience");
        boolean blocking = model == ErlangModel.B;
        say(found, !blocking || thresholdSeconds == null, "erlang.unknown", "--model B", "--threshold");
        boolean timed = blocking || goalShare == null || thresholdSeconds != null;
        say(found, timed, "erlang.needs", "--goal", "--threshold");
        return found;
    }

    private void least(List<String> found, String option, Double value) {
        say(found, value == null || value >= 0 && !value.isInfinite(), "erlang.least", option);
    }

    private void above(List<String> found, String option, Double value) {
        say(found, value == null || value > 0 && !value.isInfinite(), "erlang.above", option);
    }

    private void say(List<String> found, boolean holds, String otherwise, Object... values) {
        if (!holds) {
            found.add(console.words().say(otherwise, values));
        }
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
