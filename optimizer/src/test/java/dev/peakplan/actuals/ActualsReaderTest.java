package dev.peakplan.actuals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.actuals.ActualRow.Committed;
import dev.peakplan.history.CsvRows;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActualsReaderTest {
    private static final BudgetDirectory DIRECTORY = new BudgetDirectory(
            TinyRequest.ofOneTeam().build(),
            List.of(
                    new BudgetDirectory.Line("BASE_PAY@site@dept", "BASE_PAY", "site", "dept"),
                    new BudgetDirectory.Line("RENT@site@", "BUDGET_LINE:rent", "site", ""),
                    new BudgetDirectory.Line("RENT@other@", "BUDGET_LINE:rent", "other", "")),
            Map.of("基本工资", "BASE_PAY", "Base pay", "BASE_PAY", "租金", "BUDGET_LINE:rent"));

    private static ActualsReading read(String text, ActualsMapping mapping) {
        return ActualsReader.read(CsvRows.of(text.getBytes(StandardCharsets.UTF_8)), DIRECTORY, mapping);
    }

    private static ActualsReading read(String text) {
        return read(text, ActualsMapping.GUESS);
    }

    private static List<String> problems(ActualsReading reading) {
        return reading.findings().stream()
                .map(each -> each.code() + " " + each.path())
                .collect(Collectors.toList());
    }

    private static String spent(ActualsReading reading) {
        return reading.rows().stream()
                .map(row -> (ActualRow.Spent) row)
                .map(row -> row.lineKey() + " " + row.period() + " " + row.amount())
                .collect(Collectors.joining("; "));
    }

    @Test
    void longTableOfSpendingIsReadByIdOrName() {
        ActualsReading reading = read(
                "Title\nline,site,period,amount\nBASE_PAY,site,p1,\"10,000.50\"\nBase pay,,p2,9 000\n租金,site,p1,12.3\n");
        assertEquals(List.of(), reading.findings());
        assertEquals("BASE_PAY@site@dept 0 10000.50; BASE_PAY@site@dept 1 9000.00; RENT@site@ 0 12.30", spent(reading));
        assertEquals("line", reading.mapping().headers().get(ActualsField.LINE));
    }

    @Test
    void wideTableHasOneColumnAPeriod() {
        ActualsReading reading = read("预算科目,项目,p1,p2,p3\n基本工资,site,100,,300\n租金,site,,,\n");
        assertEquals(List.of(), reading.findings());
        assertEquals("BASE_PAY@site@dept 0 100.00; BASE_PAY@site@dept 2 300.00", spent(reading));
    }

    @Test
    void chineseExportInItsOwnEncodingIsRead() {
        byte[] bytes = "科目,期间,金额\n基本工资,p1,100\n".getBytes(Charset.forName("GB18030"));
        assertEquals(
                "BASE_PAY@site@dept 0 100.00",
                spent(ActualsReader.read(CsvRows.of(bytes), DIRECTORY, ActualsMapping.GUESS)));
    }

    @Test
    void everyBadCellIsNamedAndTheRestIsUsed() {
        ActualsReading reading = read("line,site,period,amount\n"
                + "nonsense,site,p1,1\n"
                + "BASE_PAY,nowhere,p1,1\n"
                + "BASE_PAY,site,p9,1\n"
                + "BASE_PAY,site,p1,much\n"
                + "rent,,p1,5\n"
                + "BASE_PAY,other,p1,5\n"
                + "BASE_PAY,site,p3,7\n");
        assertEquals(
                List.of(
                        "import.unknownLine line[2].column[1]",
                        "import.unknownName line[3].column[2]",
                        "import.unknownPeriod line[4].column[3]",
                        "import.noNumber line[5].column[4]",
                        "import.ambiguousLine line[6].column[1]",
                        "import.unknownName line[7].column[2]"),
                problems(reading));
        assertEquals("BASE_PAY@site@dept 2 7.00", spent(reading));
    }

    @Test
    void mappingNamesTheColumnsOfAForeignExport() {
        ActualsMapping mapping = new ActualsMapping(
                Map.of(ActualsField.LINE, "Konto", ActualsField.PERIOD, "Monat", ActualsField.AMOUNT, "Betrag"), true);
        ActualsReading reading = read("Monat;Konto;Betrag\np1;BASE_PAY;1.000,50\np1;BASE_PAY;-0,50\n", mapping);
        assertEquals("BASE_PAY@site@dept 0 1000.00", spent(reading));
        assertEquals(List.of(), reading.findings());
        assertEquals("Konto", reading.mapping().headers().get(ActualsField.LINE));
    }

    @Test
    void figureThatStandsTwiceIsUsedOnce() {
        ActualsReading reading = read("line,period,amount\nBASE_PAY,p1,1\nBASE_PAY,p1,1\nBASE_PAY,p1,2\n");
        assertEquals("BASE_PAY@site@dept 0 1.00", spent(reading));
        assertEquals(
                List.of("import.repeated line[3].column[3]", "import.contradicted line[4].column[3]"),
                problems(reading));
        assertEquals(Finding.Severity.ERROR, reading.findings().get(1).severity());
    }

    @Test
    void driversAreOfQueuesOrTeams() {
        ActualsReading reading = read(
                "metric,subject,role,period,value\n"
                        + "HEADS,team,agent,p1,9.5\nshrinkage,team,,p1,31%\nHEADS,team,,p1,9\n来量,nobody,,p1,3\nmood,team,,p1,3\nshrinkage,team,,p2,1.4\n");
        assertEquals(Optional.of(ActualsTable.DRIVERS), reading.table());
        assertEquals(
                List.of(
                        "import.unknownName line[4].column[3]",
                        "import.unknownName line[5].column[2]",
                        "import.unknownMetric line[6].column[1]",
                        "import.outOfRange line[7].column[5]"),
                problems(reading));
        assertEquals(2, reading.rows().size());
        assertEquals(0.31, ((ActualRow.Driven) reading.rows().get(1)).value(), 1e-12);
    }

    @Test
    void commitmentsHaveKindAndState() {
        ActualsReading reading = read(
                "编号,类型,科目,项目,期间,金额,状态\nPO-1,采购订单,租金,site,p2,500,\nPO-2,offer,BASE_PAY,,p3,80,已取消\n,order,rent,site,p1,1,\n");
        assertEquals(List.of("import.unknownName line[4].column[1]"), problems(reading));
        Committed order = (Committed) reading.rows().get(0);
        assertEquals(Committed.Kind.ORDER, order.kind());
        assertEquals(Committed.State.OPEN, order.state());
        assertEquals(Money.ofMinor(500_00), order.amount());
        assertEquals(Committed.State.CANCELLED, ((Committed) reading.rows().get(1)).state());
    }

    @Test
    void agentsCarryContactsTimeAndQuality() {
        ActualsReading reading =
                read("agent,team,period,contacts,AHT (s),quality\n1001,team,p1,820,4:05,92\n1002,team,p1,many,300,\n");
        assertEquals(List.of("import.noNumber line[3].column[4]"), problems(reading));
        ActualRow.Worked agent = (ActualRow.Worked) reading.rows().get(0);
        assertEquals(245, agent.handleTimeSeconds());
        assertEquals(0.92, agent.quality().getAsDouble(), 1e-12);
    }

    @Test
    void tableOfSomethingElseSaysWhatIsMissing() {
        ActualsReading reading = read("colour,shape\nred,round\n");
        assertTrue(reading.table().isEmpty() && reading.rows().isEmpty());
        assertEquals(List.of("import.noColumns line[1].column[1]"), problems(reading));
    }
}
