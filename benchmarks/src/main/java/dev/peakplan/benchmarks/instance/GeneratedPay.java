package dev.peakplan.benchmarks.instance;

import static dev.peakplan.benchmarks.instance.InstanceGenerator.round;

import java.util.Random;

/** Pay, costs of hires and releases, and attrition of a generated instance, in the ranges of the published ones. */
final class GeneratedPay {
    final double[][] salary;
    final double[][] overtime;
    final double[][] hire;
    final double[][] release;
    final double[][] training;
    final double[][] attrition;

    GeneratedPay(Random random, int teams, double perMonth) {
        salary = new double[teams][];
        overtime = new double[teams][];
        hire = new double[teams][];
        release = new double[teams][];
        training = new double[teams][];
        attrition = new double[teams][];
        for (int i = 0; i < teams; i++) {
            double junior = between(random, 7200, 12200);
            double[] month = {junior, junior * between(random, 1.32, 1.58), junior * between(random, 1.04, 1.25)};
            salary[i] = new double[] {
                Math.rint(month[0] / perMonth), Math.rint(month[1] / perMonth), Math.rint(month[2] / perMonth)
            };
            // ten overtime hours at 1.5 times the hourly base, base pay being about 71 % of what a head costs (86 % for
            // temporary staff)
            double hour = 10 / 21.75 / 8;
            overtime[i] = new double[] {
                round(month[0] * hour * 1.0624, 2),
                round(month[1] * hour * 1.0624, 2),
                round(month[2] * hour * 1.2888, 2)
            };
            hire[i] = whole(between(random, 2950, 4000), between(random, 9300, 12400), between(random, 610, 810));
            release[i] = whole(month[0] * 1.355, month[1] * between(random, 1.74, 1.78), month[2] * 0.083);
            training[i] = whole(between(random, 2430, 3200), between(random, 3200, 4400), between(random, 770, 1050));
            attrition[i] = new double[] {
                round(between(random, 0.022, 0.044) / perMonth, 5),
                round(between(random, 0.008, 0.02) / perMonth, 5),
                round(between(random, 0.052, 0.092) / perMonth, 5)
            };
        }
    }

    private static double[] whole(double junior, double senior, double temporary) {
        return new double[] {Math.rint(junior), Math.rint(senior), Math.rint(temporary)};
    }

    private static double between(Random random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }
}
