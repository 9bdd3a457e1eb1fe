package dev.peakplan.simulation;

/** Ends of running contacts, earliest first: a binary heap of times, each with the agent and the capacity units it frees. */
final class Departures {
    private double[] times = new double[64];
    private int[] tags = new int[64];
    private int size;

    double next() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    int nextTag() {
        return tags[0];
    }

    void add(double time, int tag) {
        if (size == times.length) {
            times = java.util.Arrays.copyOf(times, 2 * size);
            tags = java.util.Arrays.copyOf(tags, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (times[parent] <= time) {
                break;
            }
            times[at] = times[parent];
            tags[at] = tags[parent];
            at = parent;
        }
        times[at] = time;
        tags[at] = tag;
    }

    void removeNext() {
        size--;
        if (size > 0) {
            sink(times[size], tags[size]);
        }
    }

    /** Removes the next and adds another in one go. */
    void replaceNext(double time, int tag) {
        sink(time, tag);
    }

    private void sink(double time, int tag) {
        int at = 0;
        int half = size >>> 1;
        while (at < half) {
            int child = 2 * at + 1;
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (time <= times[child]) {
                break;
            }
            times[at] = times[child];
            tags[at] = tags[child];
            at = child;
        }
        times[at] = time;
        tags[at] = tag;
    }
}
