package dev.peakplan.server.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.http.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell client against a real server. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ClientScriptTest {
    @TempDir
    Path folder;

    private int client(String server, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("PEAKPLAN_SERVER", server);
        return builder.start().waitFor();
    }

    /** Tests run in the module's folder, or in the project's. */
    private static Path script() {
        Path inProject = Path.of("client-scripts", "cli", "peakplan-client.sh");
        return Files.exists(inProject) ? inProject : Path.of("..").resolve(inProject);
    }

    @Test
    void exitCodesAreThoseOfTheCommandLine() throws IOException, InterruptedException {
        Path good = Files.writeString(folder.resolve("需求 \"2027\", a;b.json"), Examples.request());
        Path bad =
                Files.writeString(folder.resolve("bad.json"), Examples.request().replace("PHONE", "PHON"));
        Path tight = Files.writeString(folder.resolve("tight.json"), Examples.tooTight());
        Path book = folder.resolve("方案.xlsx");
        Path json = folder.resolve("方案.json");
        try (TestServer server = TestServer.start(folder.resolve("data"), Map.of())) {
            int exit = client(
                    server.address(),
                    good.toString(),
                    "-o",
                    book.toString(),
                    "--json",
                    json.toString(),
                    "--steps",
                    "500");
            assertEquals(0, exit, Files.readString(folder.resolve("said")));
            assertTrue(Files.readString(json).contains("\"feasible\" : true"));
            assertEquals('P', Files.readAllBytes(book)[0]);
            assertEquals(2, client(server.address(), bad.toString(), "--steps", "500"));
            assertEquals(3, client(server.address(), tight.toString(), "--steps", "500"));
            assertEquals(2, client(server.address(), folder.resolve("none.json").toString()));
        }
        assertEquals(1, client("http://127.0.0.1:1", good.toString()));
    }
}
