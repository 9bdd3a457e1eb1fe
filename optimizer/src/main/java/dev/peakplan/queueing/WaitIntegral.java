package dev.peakplan.queueing;

/**
 * The two integrals that all Erlang formulas are made of, for y &gt; 0 and x &ge; 0:
 *
 * <ul>
 *   <li>lower: I(y, x) = &int; exp(x (1 - exp(-s)) - y s) ds = exp(x) x^(-y) gamma(y, x), the lower incomplete gamma function scaled;
 *   <li>upper: U(y, x) = &int; exp(y s - x (exp(s) - 1)) ds = exp(x) x^(-y) Gamma(y, x), the upper one scaled;
 * </ul>
 *
 * both over s from 0 to infinity. Their sum is exp(x) x^(-y) Gamma(y). Series DLMF 8.11.4 (all terms positive) where x &lt; y + 1, Legendre's
 * continued fraction DLMF 8.9.2 elsewhere, and double-exponential quadrature of the integrals where y is so large that both are slow.
 *
 * @param logValue log I(y, x)
 * @param lossRatio (I(y, x) - I(y + 1, x)) / I(y, x), computed without cancellation
 */
record WaitIntegral(double logValue, double lossRatio) {
    private static final double QUADRATURE_FROM = 20_000;
    private static final double EPSILON = 1e-17;

    static WaitIntegral lower(double y, double x) {
        if (y <= QUADRATURE_FROM && x < y + 1) {
            return series(y, x);
        }
        if (y > QUADRATURE_FROM && x <= y) {
            return quadrature(y, x);
        }
        double logWhole = Stirling.logScaledGamma(x, y);
        double logValue = logWhole + Math.log1p(-upperDirect(y, x) * Math.exp(-logWhole));
        return new WaitIntegral(logValue, 1 - y / x + Math.exp(-logValue) / x);
    }

    /** log U(y, x) for x &gt; 0. */
    static double logUpper(double y, double x) {
        boolean direct = y <= QUADRATURE_FROM ? x >= y + 1 : x > y;
        if (direct) {
            return Math.log(upperDirect(y, x));
        }
        double logWhole = Stirling.logScaledGamma(x, y);
        return logWhole + Math.log1p(-Math.exp(lower(y, x).logValue - logWhole));
    }

    private static WaitIntegral series(double y, double x) {
        double term = 1 / y;
        double sum = term;
        double loss = term / (y + 1);
        for (int k = 1; term > EPSILON * sum; k++) {
            term *= x / (y + k);
            sum += term;
            loss += term * (k + 1) / (y + k + 1);
        }
        return new WaitIntegral(Math.log(sum), loss / sum);
    }

    private static double upperDirect(double y, double x) {
        if (y > QUADRATURE_FROM) {
            double scale = 1 / (x - y + Math.sqrt(x));
            double sum = 0;
            for (Node node : Node.ALL) {
                double s = node.at * scale;
                sum += node.weight * Math.exp(-(x - y) * s - x * excess(s));
            }
            return sum * scale;
        }
        double b = x + 1 - y;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int k = 1; ; k++) {
            double a = -k * (k - y);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < 1e-15) {
                return value;
            }
        }
    }

    private static WaitIntegral quadrature(double y, double x) {
        double scale = 1 / (y - x + Math.sqrt(y));
        double sum = 0;
        double loss = 0;
        for (Node node : Node.ALL) {
            double s = node.at * scale;
            double fall = -Math.expm1(-s);
            double value = node.weight * Math.exp(-(y - x) * s - x * excess(-s));
            sum += value;
            loss += value * fall;
        }
        return new WaitIntegral(Math.log(sum * scale), loss / sum);
    }

    /** exp(s) - 1 - s, without cancellation. */
    private static double excess(double s) {
        if (Math.abs(s) > 0.01) {
            return Math.expm1(s) - s;
        }
        return s * s * (1 / 2.0 + s * (1 / 6.0 + s * (1 / 24.0 + s * (1 / 120.0 + s * (1 / 720.0 + s / 5040)))));
    }

    /** A node of the double-exponential rule s = exp(u - exp(-u)) on (0, infinity). */
    private record Node(double at, double weight) {
        private static final double STEP = 1 / 16.0;
        private static final int FROM = -64;
        private static final int TO = 72;
        private static final Node[] ALL = all();

        private static Node[] all() {
            Node[] nodes = new Node[TO - FROM + 1];
            for (int k = FROM; k <= TO; k++) {
                double u = k * STEP;
                double at = Math.exp(u - Math.exp(-u));
                nodes[k - FROM] = new Node(at, STEP * at * (1 + Math.exp(-u)));
            }
            return nodes;
        }
    }
}
