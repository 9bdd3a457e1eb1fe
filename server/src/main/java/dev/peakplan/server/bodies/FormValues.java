package dev.peakplan.server.bodies;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whole numbers, and yes or no, of forms and addresses, with or without blanks around them. The decoder of forms leaves a carriage return
 * at the end of a value where what comes over the network is cut just before its line feed; what a form means must not depend on where that
 * happens.
 */
@Singleton
final class FormValues implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(
                CharSequence.class, Integer.class, (text, type, context) -> number(text, context, Integer::valueOf));
        conversions.addConverter(
                CharSequence.class, Long.class, (text, type, context) -> number(text, context, Long::valueOf));
        conversions.addConverter(
                CharSequence.class,
                Boolean.class,
                (text, type, context) ->
                        Optional.of(StringUtils.isTrue(text.toString().strip())));
    }

    private static <N extends Number> Optional<N> number(
            CharSequence text, ConversionContext context, Function<String, N> read) {
        String digits = text.toString().strip();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(digits));
        } catch (NumberFormatException e) {
            context.reject(text, e);
            return Optional.empty();
        }
    }
}
