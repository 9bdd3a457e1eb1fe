package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void requestWrittenAndReadIsTheSame(Language language) {
        PlanRequest request = Requests.full();

        ReadResult result = WorkbookReader.read(RequestWriter.write(request, language));

        assertEquals(List.of(), result.issues());
        assertEquals(request, result.request().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void emptyTemplateAsksForWhatIsMissingAndNothingElse(Language language) {
        ReadResult result = WorkbookReader.read(Template.write(language));

        assertTrue(result.request().isEmpty());
        Set<IssueCode> codes = result.issues().stream().map(CellIssue::code).collect(Collectors.toSet());
        assertEquals(Set.of(IssueCode.NO_ROWS), codes);
        assertEquals(language, result.language());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sameContentGivesSameBytes(Language language) {
        assertArrayEquals(Template.write(language), Template.write(language));
        assertArrayEquals(
                RequestWriter.write(Requests.full(), language), RequestWriter.write(Requests.full(), language));
    }
}
