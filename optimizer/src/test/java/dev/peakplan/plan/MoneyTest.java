package dev.peakplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void halfOnPaperIsRoundedAwayFromZero() {
        assertEquals(Money.ofMinor(117_634), Money.ofMinor(115_000).times(1.0229));
        assertEquals(Money.ofMinor(-117_634), Money.ofMinor(-115_000).times(1.0229));
        assertEquals(Money.ofMinor(308_643), Money.ofMinor(123_457).times(2.5));
    }

    /** What decimal arithmetic gives, which is what spreadsheets show. */
    @Test
    void productsOfDecimalsAreRoundedAsOnPaper() {
        Random random = new Random(11);
        for (int k = 0; k < 200_000; k++) {
            long minor = random.nextInt(5_000_000) - 1_000_000;
            double factor = random.nextInt(30_000) / 10_000.0;
            long onPaper = BigDecimal.valueOf(minor)
                    .multiply(BigDecimal.valueOf(factor))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertEquals(onPaper, Money.ofMinor(minor).times(factor).minor(), minor + " x " + factor);
        }
    }
}
