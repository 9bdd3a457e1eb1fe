package dev.peakplan.simulation;

import umontreal.ssj.rng.MRG32k3aL;
import umontreal.ssj.rng.RandomStream;

/**
 * Random streams by purpose: L'Ecuyer's MRG32k3a, its six seeds spread from the plan's seed, the purpose and a key, so that a stream does not
 * depend on which others exist.
 *
 * @param seed the plan's seed
 */
record Streams(long seed) {
    private static final long LARGEST = 4_294_944_442L;

    /** What a stream is for. */
    enum Purpose {
        ARRIVAL,
        HANDLE_TIME,
        PATIENCE,
        DAY_FACTOR,
        STAFF,
        VOLUME,
        WORKLOAD,
        ATTRITION,
        WAGES
    }

    RandomStream of(Purpose purpose, String key) {
        long state = mix(mix(seed) ^ mix(purpose.name().hashCode() * 31L + key.hashCode()));
        long[] seeds = new long[6];
        for (int i = 0; i < seeds.length; i++) {
            state += 0x9E3779B97F4A7C15L;
            seeds[i] = 1 + Long.remainderUnsigned(mix(state), LARGEST);
        }
        MRG32k3aL stream = new MRG32k3aL();
        stream.setSeed(seeds);
        return stream;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
