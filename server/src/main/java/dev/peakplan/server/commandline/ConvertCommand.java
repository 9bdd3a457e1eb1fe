package dev.peakplan.server.commandline;

import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
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
        Intake intake = Intake.read(UserFiles.read(console, input));
        ProblemPrinter.print(console, input, intake);
        if (intake.request().isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        PlanRequest request = intake.request().get();
        Language shown = language == null ? request.settings().language() : language;
        byte[] converted =
                UserFiles.named(output, ".json") ? RecordWriter.write(request) : RequestWriter.write(request, shown);
        UserFiles.write(console, output, converted);
        console.err().println(console.words().say("convert.written", output));
        return ExitCode.DONE;
    }
}
