package dev.peakplan.server.jobs;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Work that is cut into parts which any node may do; the job's own run joins their results, once. */
public interface SplitWork extends JobWork {
    /**
     * Makes ready to do parts of a job on this node.
     *
     * @param ground what {@link JobRun#ground} keeps for all parts; empty for nothing
     */
    Parts open(String jobId, byte[] ground);

    /** The parts of one job. */
    interface Parts {
        /**
         * Does a part. The same part may be done on two nodes at once: both come to the same, and the first result counts.
         *
         * @param number which one, from 0
         * @param goOn whether the result is still wanted
         * @return the result; nothing when it is not wanted any more
         */
        Optional<byte[]> part(int number, BooleanSupplier goOn);
    }

    /** Hears the results in the order of their numbers, whoever did them. */
    interface Joint {
        /** Takes the next result; returns whether more are wanted. */
        boolean next(byte[] result);
    }
}
