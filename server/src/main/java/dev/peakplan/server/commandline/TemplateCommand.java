package dev.peakplan.server.commandline;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the empty standardized workbook. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT.xlsx")
    private Path output;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        UserFiles.write(console, output, Template.write(language == null ? console.language() : language));
        console.err().println(console.words().say("template.written", output));
        return ExitCode.DONE;
    }
}
