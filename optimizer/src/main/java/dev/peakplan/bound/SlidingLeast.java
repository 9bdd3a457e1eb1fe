package dev.peakplan.bound;

/**
 * For values at equal distances, the least of each value and the next ones when every place further costs a price: a minimum over a sliding
 * window, one pass whatever its length.
 */
final class SlidingLeast {
    /** Places and keys that may still be the least: each place enters once, so that a window never runs past the end. */
    private final int[] place;

    private final double[] key;

    /** Windows over at most {@code longest} values. */
    SlidingLeast(int longest) {
        place = new int[longest];
        key = new double[longest];
    }

    /**
     * Replaces value i by the least over e from 0 to {@code most} of value i + e plus e times {@code price}. Values lie at
     * {@code first}, {@code first + stride}, ... to the end of the array.
     */
    void least(double[] values, int first, int stride, int most, double price) {
        if (most <= 0) {
            return;
        }
        int count = stride > 0 ? (values.length - 1 - first) / stride + 1 : first / -stride + 1;
        if (first < 0 || first >= values.length) {
            return;
        }
        int head = 0;
        int tail = 0;
        for (int i = count - 1; i >= 0; i--) {
            int at = first + i * stride;
            double now = values[at] + price * i;
            while (tail > head && key[tail - 1] >= now) {
                tail--;
            }
            place[tail] = i;
            key[tail] = now;
            tail++;
            while (place[head] > i + most) {
                head++;
            }
            values[at] = key[head] - price * i;
        }
    }
}
