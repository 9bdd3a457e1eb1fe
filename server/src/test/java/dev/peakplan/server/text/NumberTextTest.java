package dev.peakplan.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    private final NumberText zh = NumberText.in(Locale.CHINESE, "CNY");
    private final NumberText en = NumberText.in(Locale.ENGLISH, "CNY");

    @Test
    void moneyIsGroupedToTheMajorUnit() {
        assertEquals("¥1,234,568", en.money(123_456_789));
        assertEquals("−¥12", zh.money(-1_234));
    }

    @Test
    void headlinesUseTheReadersOwnMagnitudes() {
        assertEquals("¥4.97M", en.shortMoney(496_856_900));
        assertEquals("¥496.86万", zh.shortMoney(496_856_900));
        assertEquals("¥99,999", en.shortMoney(9_999_900));
        assertEquals("−¥4.97M", en.shortMoney(-496_856_900));
    }

    @Test
    void otherCurrenciesKeepTheirSign() {
        assertEquals("CA$12", NumberText.in(Locale.ENGLISH, "CAD").money(1_200));
        assertEquals("ZZZ\u00a012", NumberText.in(Locale.ENGLISH, "ZZZ").money(1_200));
    }

    @Test
    void absentSharesAreADash() {
        assertEquals("–", zh.share(Optional.empty()));
        assertEquals("83.4%", zh.share(Optional.of(0.8341)));
        assertEquals("−2.5\u00a0pp", en.points(-0.0251));
        assertEquals("41.0", en.exact(41, 1));
    }
}
