package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window: a second spreadsheet program that opens, recalculates and saves our files. */
final class LibreOffice {
    private LibreOffice() {}

    /** Ends the test when the program is not installed; where all tests must run, that is a failure. */
    static void require() {
        boolean there = find().isPresent();
        assertTrue(there || System.getenv("PEAKPLAN_TEST_ALL") == null, "soffice is needed where all tests must run");
        Assumptions.assumeTrue(there, "soffice is not installed");
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The files as LibreOffice saves them after recalculating every formula, by their names; started once for all of them. */
    static Map<String, byte[]> resaved(Map<String, byte[]> workbooks, Path folder)
            throws IOException, InterruptedException {
        Path profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), RECALCULATE_ALWAYS);
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                find().orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
            command.add(Files.write(folder.resolve(each.getKey() + ".xlsx"), each.getValue())
                    .toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertEquals(0, process.waitFor());
        Map<String, byte[]> resaved = new HashMap<>();
        for (String name : workbooks.keySet()) {
            resaved.put(name, Files.readAllBytes(out.resolve(name + ".xlsx")));
        }
        return resaved;
    }

    private static final String RECALCULATE_ALWAYS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
            <value>0</value></prop></item>
            </oor:items>
            """;
}
