package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** The file as LibreOffice saves it after recalculating every formula. */
    static byte[] resaved(byte[] workbook, Path folder) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in.xlsx"), workbook);
        Path profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), RECALCULATE_ALWAYS);
        Process process = new ProcessBuilder(List.of(
                        find().orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        Files.createDirectories(folder.resolve("out")).toString(),
                        in.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertEquals(0, process.waitFor());
        return Files.readAllBytes(folder.resolve("out/in.xlsx"));
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
