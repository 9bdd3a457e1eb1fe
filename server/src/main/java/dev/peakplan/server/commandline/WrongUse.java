package dev.peakplan.server.commandline;

import dev.peakplan.server.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments of a command in the user's language, and where its use is described. */
record WrongUse(Console console) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        console.err().println(sentence(wrong));
        String command = wrong.getCommandLine().getCommandName();
        boolean named = wrong.getCommandLine().getParent() != null;
        console.err().println(console.words().say("arguments.help", named ? " " + command : ""));
        return ExitCode.INPUT_ERRORS;
    }

    private String sentence(ParameterException wrong) {
        Words words = console.words();
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return words.say(
                    "arguments.missing",
                    missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
        } else if (wrong instanceof UnmatchedArgumentException unknown) {
            List<String> near = unknown.getSuggestions();
            return words.say("arguments.unknown", String.join(" ", unknown.getUnmatched()))
                    + (near.isEmpty() ? "" : words.say("arguments.maybe", String.join(", ", near)));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return words.say("arguments.value", name(wrong.getArgSpec()), wrong.getValue());
        }
        return wrong.getMessage();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
