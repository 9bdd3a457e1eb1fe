package dev.peakplan.queueing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cell functions of the spreadsheet clients compute on their own; this holds them and the kernels to the same figures. */
class SpreadsheetFunctionsTest {
    private static final Path GRID = Path.of("../client-scripts/reference/erlang_grid.csv");
    private static final double TOLERANCE = 1e-10;
    private static final double SMALLEST = 1e-11;

    @TestFactory
    Stream<DynamicTest> kernelsMeetEveryRowOfTheClientsGrid() throws IOException {
        return Files.readAllLines(GRID).stream()
                .skip(1)
                .map(line -> DynamicTest.dynamicTest(line, () -> assertRow(line.split(","))));
    }

    private static void assertRow(String[] cells) {
        double patience = cells[3].isEmpty() ? Double.POSITIVE_INFINITY : number(cells, 3);
        Station station = new Station(number(cells, 0), number(cells, 1), patience, number(cells, 2));
        double threshold = number(cells, 4);
        ErlangA queue = ErlangA.of(station);
        ServiceLevel level = queue.serviceLevel(threshold);
        assertEquals(number(cells, 6), ErlangA.wholeAgents(station, number(cells, 5), threshold), "agents_for_goal");
        assertFigure(cells, 7, station.loadErlangs());
        assertFigure(cells, 8, ErlangB.blocking(station.loadErlangs(), station.agents()));
        assertFigure(cells, 9, queue.waitProbability());
        assertFigure(cells, 10, queue.abandonment());
        assertFigure(cells, 11, queue.occupancy());
        assertFigure(cells, 12, queue.meanWaitSeconds());
        assertFigure(cells, 13, level.answeredInTimeOverOffered());
        assertFigure(cells, 14, level.answeredInTimeOverOfferedLessShortAbandons());
        assertFigure(cells, 15, level.answeredInTimePlusShortAbandonsOverOffered());
        assertFigure(cells, 16, level.answeredInTimeOverAnswered());
    }

    private static void assertFigure(String[] cells, int column, double actual) {
        double expected = number(cells, column);
        assertEquals(expected, actual, TOLERANCE * Math.abs(expected) + SMALLEST, "column " + (column + 1));
    }

    private static double number(String[] cells, int column) {
        return Double.parseDouble(cells[column]);
    }
}
