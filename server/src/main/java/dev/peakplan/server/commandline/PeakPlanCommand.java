package dev.peakplan.server.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: shows what there is. */
@Command(
        name = "peakplan",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
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
            WarmUpCommand.class,
            HelpCommand.class
        })
final class PeakPlanCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
