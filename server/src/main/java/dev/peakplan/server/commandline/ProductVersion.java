package dev.peakplan.server.commandline;

import dev.peakplan.planner.Version;
import picocli.CommandLine.IVersionProvider;

/** Tells {@code --version}. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"PeakPlan " + Version.current()};
    }
}
