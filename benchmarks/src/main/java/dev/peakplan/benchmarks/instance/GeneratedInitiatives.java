package dev.peakplan.benchmarks.instance;

import static dev.peakplan.benchmarks.instance.InstanceGenerator.round;

import java.util.Arrays;
import java.util.Random;

/** Initiatives of a generated instance: each helps about a quarter of the teams and costs 38 to 76 yuan for every hour saved in a year. */
final class GeneratedInitiatives {
    private static final int FIRST_CATEGORY = Category.TRAINING.ordinal();
    private static final int CATEGORIES = 3;
    final int[] category;
    final int[] lead;
    final int[] earliest;
    final int[] latest;
    final double[] oneOff;
    final double[] recurring;
    final double[][] share;

    GeneratedInitiatives(Random random, InstanceSize size, double[][] required, double perMonth) {
        int count = size.initiatives();
        category = new int[count];
        lead = new int[count];
        earliest = new int[count];
        latest = new int[count];
        oneOff = new double[count];
        recurring = new double[count];
        share = new double[count][size.teams()];
        double monthsPerPlan = size.periods() / perMonth;
        for (int m = 0; m < count; m++) {
            category[m] = FIRST_CATEGORY + m % CATEGORIES;
            lead[m] = (int) Math.round((1 + random.nextInt(3)) * perMonth);
            earliest[m] = random.nextInt(2);
            latest[m] = Math.min(size.periods() - 1, (int) Math.round(8 * perMonth));
            double helped = 0.15 + 0.2 * random.nextDouble();
            double saved = 0;
            for (int i = 0; i < size.teams(); i++) {
                boolean helps = random.nextDouble() < helped || i == m % size.teams();
                share[m][i] = helps ? round(0.03 + 0.07 * random.nextDouble(), 3) : 0;
                saved += share[m][i] * Arrays.stream(required[i]).sum() / monthsPerPlan * 12;
            }
            double cost = saved * (38 + 38 * random.nextDouble()) * monthsPerPlan / 12;
            double recurringShare = 0.2 + 0.4 * random.nextDouble();
            recurring[m] = Math.rint(cost * recurringShare / size.periods());
            oneOff[m] = Math.rint(cost * (1 - recurringShare));
        }
    }
}
