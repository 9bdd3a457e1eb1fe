package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The colours of series are told apart by every eye, on every paper.
 *
 * <p>How a colour-blind eye sees: matrices of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
 * vision deficiency" (2009), full severity, on linear RGB. Distance: CIE 1976 L*a*b*. Contrast: WCAG 2.2, 1.4.11.
 */
class ColoursTest {
    private static final double LEAST_DISTANCE = 15;
    private static final double LEAST_CONTRAST = 3;
    private static final Map<String, double[][]> EYES = Map.of(
            "all colours",
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "no red",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "no green",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "no blue",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    @Test
    void seriesAreToldApartByEveryEyeAndStandOutFromTheirGround() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (boolean dark : List.of(false, true)) {
            Map<String, double[]> colours = colours(dark);
            List<double[]> series = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                series.add(colours.get("series-" + i));
                double contrast = contrast(colours.get("series-" + i), colours.get("surface"));
                if (!(contrast >= LEAST_CONTRAST)) {
                    wrong.add("series-" + i + (dark ? " dark " : " light ") + contrast);
                }
            }
            apart(series, dark, wrong);
            // what rises and what falls in a bridge, and what is short of a need
            apart(List.of(colours.get("shortfall"), colours.get("series-3"), colours.get("series-1")), dark, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    /** A colour that stands anywhere else is neither light nor dark when the page is. */
    @Test
    void coloursStandInOneFile() throws IOException {
        for (String sheet : List.of("ground", "shell", "parts", "charts", "review", "print")) {
            try (InputStream in = ColoursTest.class.getResourceAsStream("/static/css/" + sheet + ".css")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Matcher colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch|lab)a?\\(")
                        .matcher(text);
                assertEquals(
                        Optional.empty(),
                        colour.results().map(MatchResult::group).findFirst(),
                        sheet);
            }
        }
    }

    private static void apart(List<double[]> colours, boolean dark, List<String> wrong) {
        EYES.forEach((eye, matrix) -> {
            for (int i = 0; i < colours.size(); i++) {
                for (int j = i + 1; j < colours.size(); j++) {
                    double distance = distance(seen(matrix, colours.get(i)), seen(matrix, colours.get(j)));
                    if (!(distance >= LEAST_DISTANCE)) {
                        wrong.add((i + 1) + " and " + (j + 1) + (dark ? ", dark, " : ", light, ") + eye + ": "
                                + distance);
                    }
                }
            }
        });
    }

    /** Linear RGB by name. */
    private static Map<String, double[]> colours(boolean dark) throws IOException {
        Map<String, double[]> colours = new HashMap<>();
        try (InputStream in = ColoursTest.class.getResourceAsStream("/static/css/tokens.css")) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = Pattern.compile("--([\\w-]+): light-dark\\(#(\\w{6}), #(\\w{6})\\)")
                    .matcher(sheet);
            while (found.find()) {
                colours.put(found.group(1), linear(found.group(dark ? 3 : 2)));
            }
        }
        assertTrue(colours.size() > 20, colours::toString);
        return colours;
    }

    private static double[] linear(String hex) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] seen(double[][] eye, double[] linear) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += eye[i][j] * linear[j];
            }
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double contrast(double[] one, double[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** CIE L*a*b* under D65. */
    private static double[] lab(double[] c) {
        double x = curve((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
        double y = curve(luminance(c));
        double z = curve((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
