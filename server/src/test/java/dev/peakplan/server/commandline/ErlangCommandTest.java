package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.json.RecordReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErlangCommandTest {
    @TempDir
    Path home;

    private Session erlang(String line) {
        return Session.run(home, ("erlang " + line).split(" "));
    }

    private ErlangAnswer answer(String line) {
        Session session = erlang(line + " --json");
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        return RecordReader.read(session.out().getBytes(StandardCharsets.UTF_8), ErlangAnswer.class)
                .get();
    }

    /** Published: R package ErlangC, pyworkforce. */
    @Test
    void publishedFiguresOfErlangCComeOut() {
        ErlangAnswer answer = answer("--model C --calls-per-hour 200 --aht 180 --agents 14 --threshold 20");
        assertEquals(0.8883500191794669, answer.serviceLevel().getAsDouble(), 1e-12);
        assertEquals(7.83593701177724, answer.meanWaitSeconds().getAsDouble(), 1e-9);
        assertTrue(answer.abandonment().isEmpty());
    }

    /** Published: pyworkforce regression test. */
    @Test
    void publishedFiguresOfErlangAComeOut() {
        ErlangAnswer answer =
                answer("--model a --calls-per-hour 200 --aht 180 --agents 14 --patience 300 --threshold 20");
        assertEquals(0.916792091864, answer.serviceLevel().getAsDouble(), 1e-9);
        assertEquals(0.929794, answer.serviceLevelOfAnswered().getAsDouble(), 1e-6);
        assertEquals(0.013983744122, answer.abandonment().getAsDouble(), 1e-9);
    }

    @Test
    void goalFindsTheLeastAgents() {
        assertEquals(
                23,
                answer("--model C --calls-per-hour 400 --aht 180 --threshold 60 --goal 0.8")
                        .agents());
        assertEquals(
                17,
                answer("--model B --calls-per-hour 200 --aht 180 --goal 0.98").agents());
    }

    @Test
    void overloadedQueueHasNoFiniteWait() {
        Session session = erlang("--model C --calls-per-hour 400 --aht 180 --agents 10 --threshold 20 --json");
        assertEquals(ExitCode.DONE, session.exitCode());
        assertFalse(session.out().contains("meanWaitSeconds"), session::out);
    }

    @Test
    void contradictoryQuestionIsRefusedInOneSentence() {
        Session session = erlang("--model A --calls-per-hour 200 --aht 180 --agents 14");
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertEquals(1, session.err().lines().count(), session::err);
        assertEquals(
                ExitCode.INPUT_ERRORS,
                erlang("--model D --calls-per-hour 1 --aht 1").exitCode());
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheUsersLanguage() {
        Session session = Session.run(
                Map.of("PEAKPLAN_HOME", home.toString(), "PEAKPLAN_LANG", "zh_CN.UTF-8"),
                "erlang --model C --calls-per-hour -1 --aht 0 --patience 5 --goal 1".split(" "));
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        List<String> lines = session.err().lines().toList();
        assertEquals(5, lines.size(), session::err);
        assertTrue(lines.stream().allMatch(line -> line.contains("--") && line.contains("。")), session::err);
    }

    @Test
    void figuresAreNamedInTheUsersLanguage() {
        Session session = Session.run(
                Map.of("PEAKPLAN_HOME", home.toString(), "PEAKPLAN_LANG", "zh_CN.UTF-8"),
                "erlang --model B --calls-per-hour 60 --aht 60 --agents 1".split(" "));
        assertTrue(session.out().contains("0.500000") && session.out().contains("呼损率"), session::out);
    }

    @Test
    void helpAndVersionAreThereInBothLanguages() {
        assertTrue(Session.run(home, "--version").out().matches("PeakPlan \\d+\\.\\d+\\.\\d+\\R"));
        assertTrue(Session.run(home, "help", "erlang").out().contains("Mean handle time"));
        Map<String, String> chinese = Map.of("PEAKPLAN_LANG", "zh_CN.UTF-8");
        assertTrue(Session.run(chinese, "help", "erlang").out().contains("平均处理时长"));
        assertTrue(Session.run(home).out().contains("erlang"));
        assertTrue(Session.run(home, "completion").out().contains("complete"));
    }

    @Test
    void unknownCommandIsAnInputError() {
        assertEquals(ExitCode.INPUT_ERRORS, Session.run(home, "plna").exitCode());
    }

    @Test
    void wrongArgumentsAreToldInTheUsersLanguage() {
        Map<String, String> chinese = Map.of("PEAKPLAN_HOME", home.toString(), "PEAKPLAN_LANG", "zh_CN.UTF-8");
        Map<String, String> told = Map.of(
                "plna", "这里没有 plna。是否想写：plan",
                "erlang --model A --calls-per-hour 1", "该命令需要 --aht。",
                "erlang --model A --calls-per-hour x --aht 1", "--calls-per-hour 不能为“x”。",
                "erlang --nothing", "--model");
        told.forEach((line, sentence) -> {
            Session session = Session.run(chinese, line.split(" "));
            assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), line);
            assertTrue(session.err().contains(sentence), session::err);
            assertTrue(session.err().contains("用法见"), session::err);
        });
    }
}
