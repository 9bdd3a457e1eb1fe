package dev.peakplan.simulation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Replications as bytes, figure by figure in the order of the fields; both sides know the model and so the lengths. */
final class ReplicationBytes {
    private ReplicationBytes() {}

    static byte[] write(List<Replication> replications) {
        int size = replications.stream().mapToInt(ReplicationBytes::size).sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + size).putInt(replications.size());
        for (Replication each : replications) {
            for (double[] figures : doubles(each)) {
                for (double figure : figures) {
                    out.putDouble(figure);
                }
            }
            for (int period : each.brokenFrom) {
                out.putInt(period);
            }
            for (float[][] matrix : floats(each)) {
                for (float[] row : matrix) {
                    for (float figure : row) {
                        out.putFloat(figure);
                    }
                }
            }
        }
        return out.array();
    }

    static List<Replication> read(byte[] bytes, RiskModel model) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = in.getInt();
        List<Replication> replications = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Replication each = new Replication(model);
            for (double[] figures : doubles(each)) {
                for (int k = 0; k < figures.length; k++) {
                    figures[k] = in.getDouble();
                }
            }
            for (int k = 0; k < each.brokenFrom.length; k++) {
                each.brokenFrom[k] = in.getInt();
            }
            for (float[][] matrix : floats(each)) {
                for (float[] row : matrix) {
                    for (int k = 0; k < row.length; k++) {
                        row[k] = in.getFloat();
                    }
                }
            }
            replications.add(each);
        }
        return replications;
    }

    private static int size(Replication each) {
        int size = each.brokenFrom.length * Integer.BYTES;
        for (double[] figures : doubles(each)) {
            size += figures.length * Double.BYTES;
        }
        for (float[][] matrix : floats(each)) {
            for (float[] row : matrix) {
                size += row.length * Float.BYTES;
            }
        }
        return size;
    }

    private static double[][] doubles(Replication each) {
        return new double[][] {
            each.spending,
            each.offered,
            each.inTime,
            each.lost,
            each.required,
            each.staffed,
            each.limitUse,
            each.limitExcess
        };
    }

    private static float[][][] floats(Replication each) {
        return new float[][][] {each.teamLevel, each.teamStaffedShare};
    }
}
