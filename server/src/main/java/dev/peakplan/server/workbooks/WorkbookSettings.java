package dev.peakplan.server.workbooks;

import dev.peakplan.excel.read.ReadLimits;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What opening a workbook may cost. Each can be set in the environment: {@code PEAKPLAN_FILES_SECONDS} and so on.
 *
 * @param processes workbooks opened at once, each in a process of its own; 0 opens them inside the server, one after the other
 * @param waiting how many may wait for their turn whose senders wait for the answer; more are told to come again
 * @param memoryMegabytes memory of such a process
 * @param seconds how long reading or writing one workbook may take
 * @param megabytes size of a file
 * @param unpackedMegabytes size of its parts unpacked
 * @param parts number of parts in its archive
 * @param sheets number of its sheets
 * @param cells number of cells on all of them
 * @param rows rows on one sheet of ours
 */
@ConfigurationProperties("peakplan.files")
record WorkbookSettings(
        @Bindable(defaultValue = "2") int processes,
        @Bindable(defaultValue = "8") int waiting,
        @Bindable(defaultValue = "1024") int memoryMegabytes,
        @Bindable(defaultValue = "60") int seconds,
        @Bindable(defaultValue = "32") int megabytes,
        @Bindable(defaultValue = "384") int unpackedMegabytes,
        @Bindable(defaultValue = "5000") int parts,
        @Bindable(defaultValue = "300") int sheets,
        @Bindable(defaultValue = "3000000") long cells,
        @Bindable(defaultValue = "120000") int rows) {
    private static final long MIB = 1024L * 1024;

    ReadLimits limits() {
        return new ReadLimits(megabytes * MIB, unpackedMegabytes * MIB, parts, sheets, cells, rows);
    }
}
