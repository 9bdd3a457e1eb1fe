package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import dev.peakplan.server.workbooks.ZipParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is no workbook of ours: one sentence in the user's language, exit code 2, nothing written. */
class WrongFilesTest {
    /** Every so manieth file of a large collection; 1 takes all of them and some minutes. */
    private static final int STRIDE = Integer.getInteger("peakplan.stride", 20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.peakplan.server.commandline.WrongFiles#all")
    void oneSentenceInTheUsersLanguageAndNothingWritten(WrongFiles.WrongFile wrong) throws IOException {
        Path file = Files.write(folder.resolve(wrong.name()), wrong.content());
        Path out = folder.resolve("out.xlsx");
        for (List<String> command : List.of(
                List.of("plan", file.toString(), "-o", out.toString()),
                List.of("check", file.toString()),
                List.of("simulate", file.toString(), "-o", out.toString()),
                List.of("compare", file.toString(), file.toString(), "-o", out.toString()),
                List.of("convert", file.toString(), out.toString()))) {
            for (String language : new String[] {"zh_CN.UTF-8", "en_US.UTF-8"}) {
                Session session = Session.run(
                        Map.of("PEAKPLAN_HOME", folder.toString(), "PEAKPLAN_LANG", language),
                        command.toArray(String[]::new));
                assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), session::err);
                // of each file that is named, one sentence
                assertEquals(
                        command.stream().filter(file.toString()::equals).count(),
                        session.err().lines().count(),
                        session::err);
                String words = language.startsWith("zh") ? wrong.chinese() : wrong.english();
                assertTrue(session.err().contains(words), session::err);
                assertFalse(Files.exists(out), wrong.name());
            }
        }
    }

    @Test
    void whatAWorkbookMayWeighHoldsForEveryCommand() throws IOException {
        Path file = Files.write(folder.resolve("large.xlsx"), Template.write(Language.EN));
        Path json = Examples.write(folder, "request.json", Examples.request());
        for (String[] command : new String[][] {
            {"plan", file.toString()},
            {"check", file.toString()},
            {"simulate", file.toString()},
            {
                "compare",
                file.toString(),
                json.toString(),
                "-o",
                folder.resolve("out.xlsx").toString(),
                "--steps",
                "1"
            },
            {"plan", json.toString(), "--approved", file.toString()}
        }) {
            Session session = Session.run(
                    Map.of(
                            "PEAKPLAN_HOME",
                            folder.toString(),
                            "PEAKPLAN_LANG",
                            "en_US.UTF-8",
                            "PEAKPLAN_FILES_SHEETS",
                            "3"),
                    command);
            assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), session::err);
            assertTrue(session.err().contains("sheets") || command.length == 4, session::err);
        }
    }

    @Test
    void aWorkbookThatOpensAndCannotBeSavedAgainGetsItsAnswerInOneOfItsOwn() throws IOException {
        Path good = folder.resolve("good.xlsx");
        Path request = Examples.write(folder, "request.json", Examples.request());
        assertEquals(
                ExitCode.DONE,
                Session.run(folder, "convert", request.toString(), good.toString())
                        .exitCode());
        for (byte[] whole : List.of(Template.write(Language.EN), Files.readAllBytes(good))) {
            Map<String, byte[]> parts = ZipParts.of(whole);
            String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
            String viewless = book.replaceAll("(?s)<bookViews>.*</bookViews>", "<bookViews/>");
            assertFalse(viewless.equals(book));
            parts.put("xl/workbook.xml", viewless.getBytes(StandardCharsets.UTF_8));
            Path file = Files.write(folder.resolve("viewless.xlsx"), ZipParts.packed(parts));
            Path out = folder.resolve("answer.xlsx");
            Session session = Session.run(folder, "plan", file.toString(), "-o", out.toString(), "--steps", "100");
            assertTrue(
                    session.exitCode() == ExitCode.INPUT_ERRORS || session.exitCode() == ExitCode.DONE, session::err);
            assertEquals('P', Files.readAllBytes(out)[0]);
            Files.delete(out);
        }
    }

    /** Workbooks of others, where a collection of them lies beside the project: none is a plan of ours, none is a fault of ours. */
    @Test
    void everyFileOfTheCollectionIsAnsweredInTheUsersLanguage() throws IOException {
        Optional<Path> collection = collection();
        if (collection.isEmpty()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        Path out = folder.resolve("out.xlsx");
        List<String> lines = Files.readAllLines(collection.get().resolve("MANIFEST.tsv"));
        for (int k = 1; k < lines.size(); k += STRIDE) {
            Path file = collection.get().resolve(lines.get(k).split("\t")[0]);
            Session session = Session.run(folder, "plan", file.toString(), "-o", out.toString(), "--steps", "1");
            // a workbook that opens comes back with its errors; all others get one sentence and nothing else
            boolean answered = session.exitCode() == ExitCode.INPUT_ERRORS
                    && session.out().isEmpty()
                    && (Files.deleteIfExists(out)
                            ? session.err().lines().count() > 1
                            : session.err().lines().count() == 1);
            if (!answered) {
                wrong.add(file + " " + session);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Optional<Path> collection() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path corpus = above.resolve("shared/corpus");
            if (Files.exists(corpus.resolve("MANIFEST.tsv"))) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }
}
