package dev.peakplan.server.commandline;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: shows what there is. */
@Command(name = "peakplan", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class PeakPlanCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            PlanCommand.class,
            CompareCommand.class,
            TemplateCommand.class,
            SampleCommand.class,
            CheckCommand.class,
            SimulateCommand.class,
            RosterCommand.class,
            ConvertCommand.class,
            ErlangCommand.class,
            ForecastCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            WarmUpCommand.class);

    @Spec
    private CommandSpec spec;

    /** The command that the arguments begin with, alone: the others take time to describe. All of them where help is asked for. */
    static CommandLine of(CommandLine.IFactory factory, String... arguments) {
        CommandLine commands = new CommandLine(new PeakPlanCommand(), factory);
        List<Class<?>> wanted = COMMANDS.stream()
                .filter(each -> arguments.length > 0
                        && each.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        for (Class<?> each : wanted.isEmpty() ? COMMANDS : wanted) {
            commands.addSubcommand(new CommandLine(each, factory));
        }
        if (wanted.isEmpty()) {
            commands.addSubcommand(new HelpCommand());
            CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
            completion.setCommandName("completion");
            commands.addSubcommand(completion);
        }
        return commands;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
