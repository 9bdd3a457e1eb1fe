package dev.peakplan.excel.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs and codes of currencies that people write beside an amount. */
final class CurrencyWords {
    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MOP", "MXN");
    private static final Set<String> YUAN = Set.of("CNY", "JPY");
    private static final Map<String, Set<String>> CURRENCIES = Map.ofEntries(
            Map.entry("cny", Set.of("CNY")),
            Map.entry("rmb", Set.of("CNY")),
            Map.entry("块", Set.of("CNY")),
            Map.entry("元", Set.of("CNY", "HKD", "TWD", "MOP", "JPY", "SGD")),
            Map.entry("¥", YUAN),
            Map.entry("￥", YUAN),
            Map.entry("usd", Set.of("USD")),
            Map.entry("us$", Set.of("USD")),
            Map.entry("$", DOLLARS),
            Map.entry("eur", Set.of("EUR")),
            Map.entry("€", Set.of("EUR")),
            Map.entry("£", Set.of("GBP")));
    private static final Pattern SIGN = Pattern.compile("cny|rmb|usd|us\\$|eur|[元块¥￥$€£]");

    private CurrencyWords() {}

    /** Whether an amount is written in a currency that cannot be {@code currency}, an ISO 4217 code. */
    static boolean foreign(String text, String currency) {
        String plan = currency.strip().toUpperCase(Locale.ROOT);
        return SIGN.matcher(Words.clean(text).toLowerCase(Locale.ROOT))
                .results()
                .anyMatch(sign -> !CURRENCIES.get(sign.group()).contains(plan));
    }
}
