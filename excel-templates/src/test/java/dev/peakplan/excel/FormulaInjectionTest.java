package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a user writes into a text field, no formula, link or name of ours ever carries it. */
class FormulaInjectionTest {
    private static final List<String> PAYLOADS = payloads();
    private static final Pattern LIVE = Pattern.compile(
            "<(f|definedName|formula|formula1|formula2|xm:f|c:f|calculatedColumnFormula)[ >][^<]*<", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 46})
    void noFormulaCarriesUserText(int offset) throws IOException {
        assertTrue(PAYLOADS.size() >= 60);
        Map<String, String> replaced = new HashMap<>();
        PlanRequest request = Strings.replace(
                Requests.full(),
                text -> replaced.computeIfAbsent(
                        text, old -> PAYLOADS.get((offset + replaced.size()) % PAYLOADS.size()) + old));

        byte[] plan = PlanWriter.write(request, Plans.simple(request), Language.EN);
        List<CellIssue> issues = PAYLOADS.stream()
                .map(payload -> CellIssue.error(
                                IssueCode.NOT_A_NUMBER,
                                Place.cell("Teams", 4, 2),
                                Text.same(payload),
                                Text.same(payload))
                        .maybe(Optional.of(Text.same(payload))))
                .toList();
        byte[] report = IssueWriter.write(plan, issues, Language.ZH);

        noneIsLive(plan);
        noneIsLive(report);
    }

    private static void noneIsLive(byte[] workbook) throws IOException {
        int texts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Matcher live = LIVE.matcher(part);
                while (live.find()) {
                    assertFalse(live.group().contains("PWN"), entry.getName() + ": " + live.group());
                }
                assertFalse(entry.getName().contains("externalLink"), entry.getName());
                assertFalse(part.contains("ddeLink"), entry.getName());
                if (entry.getName().endsWith(".rels")) {
                    assertFalse(part.contains("PWN") || part.contains("TargetMode=\"External\""), entry.getName());
                }
                texts += entry.getName().endsWith("sharedStrings.xml") && part.contains("PWN") ? 1 : 0;
            }
        }
        assertEquals(1, texts);
    }

    private static List<String> payloads() {
        String[] starts = {"=", "+", "-", "@", "\t=", "\n=", " =", "'=", "＝", "=+", "=-", "|="};
        String[] bodies = {
            "1+PWN",
            "cmd|' /C PWN'!A0",
            "HYPERLINK(\"http://x/PWN\",\"y\")",
            "WEBSERVICE(\"http://x/PWN\")",
            "SUM(PWN)*"
        };
        List<String> payloads = new ArrayList<>();
        for (String start : starts) {
            for (String body : bodies) {
                payloads.add(start + body);
            }
        }
        payloads.addAll(List.of("<f>PWN</f>", "\",PWN,\"", "'!A1+PWN", "{=PWN}", "PWN</t></is></c>", "*PWN?~"));
        return payloads;
    }
}
