package dev.peakplan.server.commandline;

import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a filled workbook with real figures. */
@Command(name = "sample", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT.xlsx")
    private Path output;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Sample> sample = Samples.find(name);
        if (sample.isEmpty()) {
            return console.refuse(console.words().say("sample.unknown", name, String.join(", ", Samples.names())));
        }
        UserFiles.write(console, output, sample.get().workbook());
        console.err().println(console.words().say("sample.written", output));
        return ExitCode.DONE;
    }
}
