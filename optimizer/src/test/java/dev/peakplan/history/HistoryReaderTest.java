package dev.peakplan.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.FindingTexts;
import dev.peakplan.plan.HistoryField;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HistoryStep;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.QueueHistory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {
    @Test
    void badRowsAreReportedAtTheirPlaceAndTheRestIsUsed() {
        HistoryReading reading = read(
                """
                Daily report,,,
                date,calls offered,handled,abandoned
                2026-01-01,100,90,10
                2026-01-02,many,90,10
                2026-01-03,-5,1,1
                2026-01-04,120,x,10
                date,calls offered,handled,abandoned
                2026-01-04,120,110,10
                2026-01-04,99,89,10
                2026-13-05,100,90,10
                2026-01-08,"1,300",1200,100
                """);
        assertEquals(
                List.of(
                        "import.linesBeforeHeaders line[1].column[1]",
                        "import.noNumber line[4].column[2]",
                        "import.negative line[5].column[2]",
                        "import.noNumber line[6].column[3]",
                        "import.headersRepeated line[7].column[1]",
                        "import.duplicate line[8].column[1]",
                        "import.contradiction line[9].column[1]",
                        "import.noDate line[10].column[1]",
                        "import.gap line[6].column[1]",
                        "import.gap line[11].column[1]"),
                reading.findings().stream().map(f -> f.code() + " " + f.path()).toList());
        QueueHistory history = reading.queues().get(0);
        assertEquals(HistoryStep.DAY, history.step());
        assertEquals(
                List.of(100.0, 120.0, 1300.0),
                history.points().stream().map(HistoryPoint::offered).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8", "UTF-16"})
    void chineseExportsAreReadInEveryUsualEncoding(String charset) {
        String text = "日期,技能组,呼入量(通),接听量,服务水平\n2026年1月1日,热线,1234,1200,85.5%\n2026年1月2日,热线,900,890,0.91\n";
        HistoryReading reading =
                HistoryReader.read(CsvRows.of(text.getBytes(Charset.forName(charset))), ColumnMapping.GUESS);
        assertEquals(List.of(), reading.findings());
        QueueHistory history = reading.queues().get(0);
        assertEquals("热线", history.queueId());
        assertEquals(1234, history.points().get(0).offered());
        assertEquals(0.855, history.points().get(0).serviceLevel().getAsDouble(), 1e-12);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        byte[] bytes = "\uFEFFmonth;volume\r\n2026-01;1.234,5\r\n2026-02;900,25\r\n".getBytes(StandardCharsets.UTF_8);
        HistoryReading reading = HistoryReader.read(CsvRows.of(bytes), ColumnMapping.GUESS);
        assertEquals(HistoryStep.MONTH, reading.queues().get(0).step());
        assertEquals(
                List.of(1234.5, 900.25),
                reading.queues().get(0).points().stream()
                        .map(HistoryPoint::offered)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１，２３４．５|1234.5",
                "1 234|1234",
                "1'234|1234",
                "12,5|12.5",
                "1,234|1234",
                "1.234,5|1234.5",
                "1,234,567|1234567",
                "80%|0.8",
                "0:02:05|125",
                "02:05|125",
                "1e3|1000",
                "+7|7"
            })
    void numbersAreReadAsPeopleWriteThem(String text, double value) {
        assertEquals(value, Numbers.parse(text, false).getAsDouble(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "", "1.2.3", "12a", "1,2,3", "NaN", "Infinity", "--1", "#REF!"})
    void otherTextIsNoNumber(String text) {
        assertTrue(Numbers.parse(text, false).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026/1/31",
                "2026.1.31",
                "2026年1月31日",
                "20260131",
                "31/01/2026",
                "46053",
                "２０２６-01-31"
            })
    void datesAreReadAsPeopleWriteThem(String text) {
        assertEquals(
                "2026-01-31T00:00",
                Moments.parse(text, Moments.dayFirst(text))
                        .orElseThrow()
                        .start()
                        .toString());
    }

    @Test
    void intervalsAreFoundFromDateAndHour() {
        HistoryReading reading = read(
                """
                date,hour,channel,requests
                2015-01-01,0,phone,1
                2015-01-01,1,phone,4
                2015-01-01,0,app,2
                2015-01-01,5,phone,9
                """);
        QueueHistory phone = reading.queues().get(0);
        assertEquals(HistoryStep.INTERVAL, phone.step());
        assertEquals(60, phone.intervalMinutes());
        assertEquals("2015-01-01T05:00", phone.points().get(2).start().toString());
        assertEquals("app", reading.queues().get(1).queueId());
    }

    @Test
    void rowsByTypeAddUpWhenTheMappingSaysSo() {
        ColumnMapping mapping = new ColumnMapping(Map.of(HistoryField.OFFERED, "n"), Optional.of("desk"), true);
        HistoryReading reading = HistoryReader.read(
                CsvRows.of("date,type,n\n2015-01-01,heat,11\n2015-01-01,pests,2\n".getBytes(StandardCharsets.UTF_8)),
                mapping);
        assertEquals(13, reading.queues().get(0).points().get(0).offered());
        assertEquals("n", reading.mapping().headers().get(HistoryField.OFFERED));
        assertEquals("date", reading.mapping().headers().get(HistoryField.DATE));
    }

    @Test
    void aTableWithoutVolumesIsOneFinding() {
        HistoryReading reading = read("a,b\n1,2\n");
        assertEquals("import.noHeaders", reading.findings().get(0).code());
        assertTrue(reading.queues().isEmpty());
    }

    @Test
    void howDecimalCommasAndFullWidthDigitsWereReadIsToldOncePerColumn() {
        HistoryReading reading = read(
                """
                date;offered;aht
                2026-01-01;1.234,5;200
                2026-01-02;1.300,5;２１０
                2026-01-0３;1,400;２20
                """);
        assertEquals(
                List.of(
                        "import.decimalComma line[2].column[2] [1.234,5, 1234.5]",
                        "import.fullWidth line[3].column[3] [２１０, 210]",
                        "import.fullWidth line[4].column[1] [2026-01-0３, 2026-01-03]"),
                reading.findings().stream()
                        .map(f -> f.code() + " " + f.path() + " " + f.arguments())
                        .toList());
        assertEquals(
                List.of(1234.5, 1300.5, 1.4),
                reading.queues().get(0).points().stream()
                        .map(HistoryPoint::offered)
                        .toList());
    }

    @Test
    void aSecondLineOfHeadersInAnotherLanguageIsSkippedAndTold() {
        HistoryReading reading = read("Date,Calls offered\n日期,呼入量\n2026-01-01,10\n2026-01-02,20\n");
        assertEquals(
                List.of("import.headersRepeated line[2].column[1]"),
                reading.findings().stream().map(f -> f.code() + " " + f.path()).toList());
        assertEquals(2, reading.queues().get(0).points().size());
    }

    @Test
    void everyFindingHasASentenceInBothLanguages() {
        for (Finding finding :
                read("x\ndate,volume,aht\n2026-01-01,q,1\n2026-01-01,1,2\n2026-01-01,2,3\n2026-01-02,\"1,25\",４\n")
                        .findings()) {
            assertTrue(FindingTexts.sentence(finding, Language.EN).length() > 5);
            assertTrue(FindingTexts.sentence(finding, Language.ZH).codePoints().anyMatch(c -> c > 0x4E00));
        }
    }

    private static HistoryReading read(String text) {
        return HistoryReader.read(CsvRows.of(text.getBytes(StandardCharsets.UTF_8)), ColumnMapping.GUESS);
    }
}
