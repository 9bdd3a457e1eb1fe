package dev.peakplan.server.commandline;

import dev.peakplan.server.text.ValueKind;
import dev.peakplan.server.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments of a command in the user's language, and where its use is described. */
record WrongUse(Console console) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        sentences(wrong).forEach(console.err()::println);
        String command = wrong.getCommandLine().getCommandName();
        boolean named = wrong.getCommandLine().getParent() != null;
        console.err().println(console.words().say("arguments.help", named ? " " + command : ""));
        return ExitCode.INPUT_ERRORS;
    }

    private List<String> sentences(ParameterException wrong) {
        Words words = console.words();
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String needed = words.say(
                    "arguments.missing",
                    missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
            // told beside what is missing: most often the one was meant as the other
            List<String> unknown = wrong.getCommandLine().getUnmatchedArguments();
            return unknown.isEmpty()
                    ? List.of(needed)
                    : List.of(words.say("arguments.unknown", String.join(" ", unknown)), needed);
        } else if (wrong instanceof UnmatchedArgumentException unknown) {
            List<String> near = unknown.getSuggestions();
            return List.of(words.say("arguments.unknown", String.join(" ", unknown.getUnmatched()))
                    + (near.isEmpty() ? "" : words.say("arguments.maybe", String.join(", ", near))));
        } else if (wrong instanceof OverwrittenOptionException again) {
            return List.of(words.say("arguments.twice", name(again.getOverwritten())));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return List.of(words.say("arguments.value", name(wrong.getArgSpec()), wrong.getValue())
                    + words.say("arguments.expected", expected(wrong.getArgSpec())));
        }
        return List.of(wrong.getMessage());
    }

    private String expected(ArgSpec argument) {
        return ValueKind.of(argument.type())
                .map(kind -> kind.in(console.words()))
                .orElseGet(argument::paramLabel);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
