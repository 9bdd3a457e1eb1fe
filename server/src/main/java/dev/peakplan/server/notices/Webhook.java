package dev.peakplan.server.notices;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts JSON to an address. The header {@code PeakPlan-Signature: t=SECONDS,v1=HEX} carries HMAC-SHA256 over {@code SECONDS.BODY} under the
 * subscription's secret: the receiver knows the sender, and can refuse what is old. Redirects are not followed.
 */
@Singleton
class Webhook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;

    /** Made when the first message leaves: what it trusts is read from files, and most servers send none. */
    private static final class Sender {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        private Sender() {}
    }

    Webhook(Clock clock) {
        this.clock = clock;
    }

    /** @throws DeliveryException when the address does not answer with 2xx */
    void post(String address, String id, String body, String secret) {
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("PeakPlan-Delivery", id)
                .header("PeakPlan-Signature", "t=" + seconds + ",v1=" + sign(seconds + "." + body, secret))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            int status = Sender.CLIENT
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new DeliveryException("answered " + status);
            }
        } catch (IOException e) {
            throw new DeliveryException(e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted");
        }
    }

    static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
