package dev.peakplan.server.notices;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.ids.Ids;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes messages for whoever subscribed to a part of the organisation. */
@Singleton
public class Notices {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 4000;

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final BeanProvider<NoticeEngine> engine;
    private final Clock clock;

    Notices(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            BeanProvider<NoticeEngine> engine,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.engine = engine;
        this.clock = clock;
    }

    /** Stores a message for every subscriber of {@code unit} in the subscriber's language, and has it delivered. */
    public void send(Unit unit, Function<Language, Notice> notice) {
        for (Subscription to : subscriptions.inForce()) {
            if (to.about(unit)) {
                Notice told = notice.apply(to.language());
                String body = to.channel().equals(Subscription.EMAIL) ? told.text() : json(told);
                String id = Ids.next();
                deliveries.save(new Delivery(
                        id,
                        to.id(),
                        cut(told.subject(), LONGEST_SUBJECT),
                        cut(body, LONGEST_BODY),
                        "WAITING",
                        0,
                        null,
                        clock.millis(),
                        null));
                engine.get().schedule(id);
            }
        }
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static String json(Notice notice) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("subject", notice.subject());
            out.writeStringField("text", notice.text());
            for (Map.Entry<String, String> each : new TreeMap<>(notice.data()).entrySet()) {
                out.writeStringField(each.getKey(), each.getValue());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
