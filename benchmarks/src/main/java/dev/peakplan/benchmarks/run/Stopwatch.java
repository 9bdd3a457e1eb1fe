package dev.peakplan.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Wall and processor time since it was made, and how busy the machine is. */
public final class Stopwatch {
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long wall = System.nanoTime();
    private final long processor = SYSTEM.getProcessCpuTime();

    public double seconds() {
        return (System.nanoTime() - wall) / NANOS;
    }

    public double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - processor) / NANOS;
    }

    /** Load of the machine over the last minute, processes wanting to run. */
    public static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    /** Processor architecture, number of processors, operating system and Java version. */
    public static String machine() {
        return SYSTEM.getArch() + ", " + SYSTEM.getAvailableProcessors() + " processors, " + SYSTEM.getName()
                + ", Java " + Runtime.version().feature();
    }

    /** Seconds since this process began. */
    public static double sinceProcessBegan() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    }

    /** Most memory that this process held so far, in megabytes; 0 where the system does not tell. */
    public static double peakMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
