package dev.peakplan.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    /** Dates of the official calendar, as people know them. */
    @ParameterizedTest
    @CsvSource({
        "Spring Festival,2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 "
                + "2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 "
                + "2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03",
        "Mid-Autumn,2009-10-03 2010-09-22 2011-09-12 2012-09-30 2013-09-19 2014-09-08 2015-09-27 2016-09-15 "
                + "2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 "
                + "2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12",
        "Dragon Boat,2009-05-28 2010-06-16 2011-06-06 2012-06-23 2013-06-12 2014-06-02 2015-06-20 2016-06-09 "
                + "2017-05-30 2018-06-18 2019-06-07 2020-06-25 2021-06-14 2022-06-03 2023-06-22 2024-06-10 "
                + "2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05",
        "Qingming,2009-04-04 2010-04-05 2011-04-05 2012-04-04 2013-04-04 2014-04-05 2015-04-05 2016-04-04 "
                + "2017-04-04 2018-04-05 2019-04-05 2020-04-04 2021-04-04 2022-04-05 2023-04-05 2024-04-04 "
                + "2025-04-04 2026-04-05 2027-04-05 2028-04-04 2029-04-04 2030-04-05"
    })
    void chineseFestivalsFallOnTheirPublishedDates(String holiday, String dates) {
        List<String> found = Holidays.rows("holidays.csv").stream()
                .filter(line -> line[0].equals("CHINA") && line[1].equals(holiday))
                .map(line -> line[2])
                .toList();
        assertEquals(List.of(dates.split(" ")), found);
    }

    @Test
    void everyHolidayHasAWindowAndOccursEveryYearFromItsFirst() {
        List<String[]> windows = Holidays.rows("holiday-windows.csv");
        for (String[] row : Holidays.rows("holidays.csv")) {
            assertTrue(windows.stream().anyMatch(w -> w[0].equals(row[0]) && w[1].equals(row[1])), row[1]);
        }
        assertEquals(
                18,
                Holidays.rows("holidays.csv").stream()
                        .filter(row -> row[1].equals("Family Day"))
                        .count());
    }

    @Test
    void familyDayMovedToTheThirdMondayIn2019() {
        Holidays canada = Holidays.of(List.of(HolidayCalendar.CANADA_BC));
        assertEquals(List.of("Family Day 0..0"), canada.keys(LocalDate.of(2018, 2, 12)));
        assertEquals(List.of("Family Day 0..0"), canada.keys(LocalDate.of(2019, 2, 18)));
        assertEquals(DayOfWeek.MONDAY, LocalDate.of(2019, 2, 18).getDayOfWeek());
    }

    @Test
    void aDayBeforeSpringFestivalHasAnEffectOfItsOwn() {
        Holidays china = Holidays.of(List.of(HolidayCalendar.CHINA));
        assertEquals(List.of("Spring Festival -7..-2"), china.keys(LocalDate.of(2026, 2, 12)));
        assertEquals(List.of(), china.keys(LocalDate.of(2026, 7, 15)));
    }
}
