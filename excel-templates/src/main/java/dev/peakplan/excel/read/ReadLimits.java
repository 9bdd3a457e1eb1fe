package dev.peakplan.excel.read;

/**
 * What a file may weigh at most.
 *
 * @param fileBytes bytes of the file
 * @param unpackedBytes bytes of all its parts unpacked
 * @param parts number of parts in the archive
 * @param sheets number of sheets
 * @param cells number of cells on all sheets
 * @param rowsPerSheet rows on one sheet of ours
 */
public record ReadLimits(long fileBytes, long unpackedBytes, int parts, int sheets, long cells, int rowsPerSheet) {
    private static final long MIB = 1024L * 1024;

    public static final ReadLimits DEFAULT = new ReadLimits(32 * MIB, 384 * MIB, 5_000, 300, 3_000_000, 120_000);
}
