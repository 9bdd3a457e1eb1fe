package dev.peakplan.queueing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three ways to the same integrals agree where they meet, and with plain numerical integration. */
class WaitIntegralTest {
    @ParameterizedTest
    @CsvSource({
        "0.3,0.1",
        "2,7",
        "50,49",
        "50,50.9",
        "50,51.1",
        "800,900",
        "19999,20000",
        "19999,20100",
        "20001,20000",
        "20001,20003",
        "30000,25000"
    })
    void agreesWithSimpsonsRule(double y, double x) {
        WaitIntegral integral = WaitIntegral.lower(y, x);
        double peak = Math.max(0, Math.log(x / y));
        double top = x * (1 - Math.exp(-peak)) - y * peak;
        double end = peak + 60 / Math.sqrt(y) + (y < 10 ? 60 / y : 0);
        int steps = 400_000;
        double width = end / steps;
        double sum = 0;
        double loss = 0;
        for (int k = 0; k <= steps; k++) {
            double s = k * width;
            double weight = k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2;
            double value = weight * Math.exp(-x * Math.expm1(-s) - y * s - top);
            sum += value;
            loss += value * -Math.expm1(-s);
        }
        assertEquals(Math.log(sum * width / 3) + top, integral.logValue(), 1e-10);
        assertEquals(1, integral.lossRatio() / (loss / sum), 1e-8);
    }

    @Test
    void deviationFromTheLogarithmKeepsItsDigits() {
        assertEquals(5e-17 * (1 - 2e-8 / 3), Stirling.deviance(1e-8), 1e-30);
        assertEquals(0.25 - Math.log(1.25), Stirling.deviance(0.25), 1e-16);
        // Gamma(1) = 1, so the remainder at 1 is 1 - log(2 pi) / 2
        assertEquals(1 - 0.5 * Math.log(2 * Math.PI), Stirling.remainder(1), 1e-14);
    }
}
