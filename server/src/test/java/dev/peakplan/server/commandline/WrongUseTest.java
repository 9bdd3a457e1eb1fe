package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.template.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that cannot be understood, or would end in a file that cannot be written: told at once and in the user's language. */
class WrongUseTest {
    @TempDir
    Path folder;

    private Session run(String language, String... arguments) {
        return Session.run(Map.of("PEAKPLAN_HOME", folder.toString(), "PEAKPLAN_LANG", language), arguments);
    }

    private void refused(List<String> english, List<String> chinese, String... arguments) {
        for (String language : new String[] {"en_US.UTF-8", "zh_CN.UTF-8"}) {
            boolean zh = language.startsWith("zh");
            Session session = run(language, arguments);
            assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), session::err);
            assertEquals(zh ? chinese : english, session.err().lines().toList());
        }
    }

    @Test
    void everythingThatIsNotUnderstoodIsTold() {
        String help = "How it is used: peakplan help plan";
        String zhHelp = "用法见：peakplan help plan";
        refused(
                List.of("There is no --bogus here.", "The command needs INPUT.", help),
                List.of("这里没有 --bogus。", "该命令需要 INPUT。", zhHelp),
                "plan",
                "--bogus");
        refused(
                List.of("--steps cannot be \"abc\". Expected: a whole number.", help),
                List.of("--steps 不能为“abc”。应为：整数。", zhHelp),
                "plan",
                "a.xlsx",
                "--steps",
                "abc");
        refused(
                List.of("--lang cannot be \"fr\". Expected: zh|en.", help),
                List.of("--lang 不能为“fr”。应为：zh|en。", zhHelp),
                "plan",
                "a.xlsx",
                "--lang",
                "fr");
        refused(
                List.of("--seed is given more than once.", help),
                List.of("--seed 给出了不止一次。", zhHelp),
                "plan",
                "a.xlsx",
                "--seed",
                "1",
                "--seed",
                "2");
        refused(
                List.of("--port is 99999; expected: a whole number between 0 and 65535."),
                List.of("--port 现为 99999；应为：0 至 65535 的整数。"),
                "serve",
                "--port",
                "99999");
    }

    @Test
    void fileThatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        Path sample = Files.write(
                folder.resolve("sample.xlsx"),
                Samples.get(Samples.names().get(0)).workbook());
        Path directory = Files.createDirectories(folder.resolve("results.xlsx"));
        Path below = sample.resolve("new/out.xlsx");
        for (String option : new String[] {"-o", "--json"}) {
            refused(
                    List.of(directory + " is a folder; name a file in it."),
                    List.of(directory + " 是文件夹；请指定其中的文件。"),
                    "plan",
                    sample.toString(),
                    option,
                    directory.toString());
            refused(
                    List.of("The file " + below + " cannot be written."),
                    List.of("文件 " + below + " 无法写入。"),
                    "plan",
                    sample.toString(),
                    option,
                    below.toString());
        }
        assertTrue(Files.isDirectory(directory));
        // what is looked at leaves nothing behind
        Path fresh = folder.resolve("not/yet/out.json");
        assertEquals(
                ExitCode.INPUT_ERRORS,
                run("en", "convert", folder.resolve("none.xlsx").toString(), fresh.toString())
                        .exitCode());
        assertFalse(Files.exists(folder.resolve("not")));
    }

    @Test
    void helpIsInTheUsersLanguageAndNamesTheSamples() {
        String help = run("zh", "help").out();
        assertFalse(help.contains("Display help") || help.contains("Generate"), help);
        for (String sample : Samples.names()) {
            assertTrue(run("en", "sample", "--help").out().contains(sample), sample);
            assertTrue(run("zh", "sample", "--help").out().contains(sample), sample);
        }
        assertTrue(run("en", "help", "completion").out().contains("peakplan completion"));
    }

    @Test
    void badLineOfAnExportIsToldInWords() throws IOException {
        Path export = Files.writeString(folder.resolve("export.csv"), "a,b,c\n");
        assertTrue(run("en", "forecast", export.toString()).err().startsWith("Line 1, column 1: "));
        assertTrue(run("zh", "forecast", export.toString()).err().startsWith("第 1 行第 1 列: "));
    }
}
