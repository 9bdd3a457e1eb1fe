package dev.peakplan.server.commandline;

import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.RequestDocument;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.RecordWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a workbook into the equivalent JSON document, and back. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "IN")
    private Path input;

    @Parameters(index = "1", paramLabel = "OUT")
    private Path output;

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Intake intake = UserFiles.intake(console, input);
        ProblemPrinter.print(console, input, intake);
        if (intake.request().isEmpty() || intake.stated().isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        UserFiles.write(console, output, converted(intake.stated().get()));
        console.err().println(console.words().say("convert.written", output));
        return ExitCode.DONE;
    }

    /** What the planner stated: a request alone, or with the history and the shifts beside it. */
    private byte[] converted(RequestDocument stated) {
        if (!UserFiles.named(output, ".json")) {
            Language shown = language == null ? stated.request().settings().language() : language;
            return RequestWriter.write(stated, shown);
        }
        return stated.more() ? RecordWriter.write(stated) : RecordWriter.write(stated.request());
    }
}
