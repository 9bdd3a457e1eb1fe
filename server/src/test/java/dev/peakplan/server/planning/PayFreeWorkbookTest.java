package dev.peakplan.server.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Role;
import dev.peakplan.server.web.figures.ExamplePlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PayFreeWorkbookTest {
    @Test
    void totalsStayAndPayIsGone() throws Exception {
        PlanDocument full = ExamplePlan.of(1, 3, 12).document();
        PlanDocument open = WithoutPay.of(full);
        assertEquals(total(full), total(open));
        assertTrue(open.spending().stream().noneMatch(line -> line.line() == LedgerLine.BASE_PAY));
        String text = text(PayFreeWorkbook.of(open));
        for (Role role : full.request().workforce().roles()) {
            Money pay = role.pay().basePay();
            assertFalse(text.contains(">" + pay.major().stripTrailingZeros().toPlainString() + "<"), role.name());
            assertFalse(text.contains(">" + pay.major().doubleValue() + "<"), role.name());
        }
        for (var line : full.spending()) {
            if (line.line() == LedgerLine.BASE_PAY) {
                assertFalse(text.contains(">" + line.total().major().doubleValue() + "<"), line.toString());
            }
        }
        assertTrue(text.contains(full.request().workforce().roles().get(0).name()));
    }

    private static Money total(PlanDocument document) {
        return document.spending().stream().map(SpendingLine::total).reduce(Money.ZERO, Money::plus);
    }

    private static String text(byte[] workbook) throws Exception {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
