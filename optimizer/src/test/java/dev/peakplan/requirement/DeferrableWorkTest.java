package dev.peakplan.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Money;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** One e-mail is an hour of work; the team works Monday 09:00 to 13:00 and has one hour of capacity in each of the four. */
class DeferrableWorkTest {
    private static double[] lost(double dueHours, double[] mailsByHour, double... capacity) {
        double[] rates = new double[168];
        boolean[] open = new boolean[168];
        for (int h = 0; h < mailsByHour.length; h++) {
            rates[h] = mailsByHour[h];
        }
        Arrays.fill(open, 9, 9 + capacity.length, true);
        QueueFlow flow = new QueueFlow(
                DeskRequest.queue("mail", Channel.EMAIL, 3600, OptionalDouble.empty(), 1, dueHours),
                0.8,
                Money.ofMinor(1),
                rates);
        return new DeferrableWork(new Week(1, 4, List.of(), List.of(flow)), open).lost(capacity)[0];
    }

    private static double[] at(int hour, double mails) {
        double[] all = new double[168];
        all[hour] = mails;
        return all;
    }

    @Test
    void workWaitsForCapacityUntilItIsDue() {
        assertEquals(0, Arrays.stream(lost(3, at(9, 3), 1, 1, 1, 1)).sum(), 1e-12);
        assertEquals(1, lost(2, at(9, 3), 1, 1, 1, 1)[1], 1e-12);
    }

    @Test
    void workOutsideWorkingHoursCountsFromTheNextOne() {
        assertEquals(0, Arrays.stream(lost(2, at(3, 2), 1, 1, 1, 1)).sum(), 1e-12);
        assertEquals(1, Arrays.stream(lost(2, at(20, 3), 1, 1, 1, 1)).sum(), 1e-12);
    }

    @Test
    void workIsCarriedOverTheWeekend() {
        // due within 6 working hours, of which the last 5 lie in the next week
        assertEquals(0, Arrays.stream(lost(6, at(12, 4), 1, 1, 1, 1)).sum(), 1e-12);
    }
}
