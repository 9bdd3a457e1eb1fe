package dev.peakplan.server.notices;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.ids.Ids;
import dev.peakplan.server.once.Attempt;
import dev.peakplan.server.once.Once;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/** Subscriptions of the caller's own. */
@Singleton
class SubscriptionService {
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriptionRepository subscriptions;
    private final Once once;
    private final Clock clock;
    private final String serverSecret;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            Once once,
            Clock clock,
            @Value("${peakplan.secret}") String serverSecret) {
        this.subscriptions = subscriptions;
        this.once = once;
        this.clock = clock;
        this.serverSecret = serverSecret;
    }

    /**
     * A wish to be told.
     *
     * @param channel {@code EMAIL} or {@code WEBHOOK}
     * @param target mail address or http(s) address
     * @param site site whose budgets are meant; {@code *} or absent for all
     * @param department department whose budgets are meant; {@code *} or absent for all
     * @param language {@code zh} or {@code en}
     */
    @Schema(
            example =
                    "{\"channel\":\"EMAIL\",\"target\":\"finance@example.org\",\"site\":\"*\",\"department\":\"*\",\"language\":\"en\"}")
    @Serdeable
    record Wish(
            @NotBlank @Pattern(regexp = "EMAIL|WEBHOOK") String channel,
            @NotBlank @Size(max = 500) String target,
            @Nullable String site,
            @Nullable String department,
            @Nullable String language) {}

    /**
     * A subscription as its owner sees it.
     *
     * @param secret what webhooks are signed with; shown once, when it is made
     */
    @Serdeable
    record View(
            String id,
            String channel,
            String target,
            String site,
            String department,
            String language,
            @Nullable String secret) {
        static View of(Subscription made, boolean withSecret) {
            return new View(
                    made.id(),
                    made.channel(),
                    made.target(),
                    made.site(),
                    made.department(),
                    made.language().name(),
                    withSecret && !made.secret().isEmpty() ? made.secret() : null);
        }
    }

    List<View> of(Caller caller) {
        return subscriptions.of(caller.name()).stream()
                .map(each -> View.of(each, false))
                .toList();
    }

    /**
     * Makes a subscription.
     *
     * @param key the request's idempotency key; null for none. The secret is made out of it and the server's own, so that the same request
     *     again is answered with the same secret
     */
    View add(Wish wish, Caller caller, @Nullable String key) {
        Unit unit = new Unit(
                wish.site() == null ? Unit.ANY : wish.site(), wish.department() == null ? Unit.ANY : wish.department());
        if (!caller.covers(unit)) {
            throw Refusal.of(ProblemCode.OUTSIDE_UNIT, unit);
        }
        boolean webhook = wish.channel().equals(Subscription.WEBHOOK);
        // a webhook makes the server send: only those who answer for it may set one up
        if (webhook && !(caller.is(UserRole.ADMINISTRATOR) || caller.is(UserRole.FINANCE))) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        if (webhook ? !address(wish.target()) : !wish.target().matches("[^\\s@,;<>]+@[^\\s@,;<>]+")) {
            throw Refusal.field("target", FieldFault.Rule.NOT_ALLOWED);
        }
        Attempt attempt = Attempt.of(caller.name(), key, "subscription", wish);
        String id = once.run(attempt, () -> {
            Subscription made = new Subscription(
                    Ids.next(),
                    caller.name(),
                    unit.site(),
                    unit.department(),
                    wish.channel(),
                    wish.target(),
                    webhook ? secret(attempt) : "",
                    "zh".equalsIgnoreCase(wish.language()) ? Language.ZH : Language.EN,
                    clock.millis(),
                    false);
            subscriptions.save(made);
            return made.id();
        });
        return View.of(subscriptions.findById(id).orElseThrow(), true);
    }

    private String secret(Attempt attempt) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return attempt.key()
                .map(key -> Webhook.sign("subscription " + attempt.owner() + " " + key, serverSecret)
                        .substring(0, 2 * SECRET_BYTES))
                .orElseGet(() -> HexFormat.of().formatHex(secret));
    }

    void revoke(String id, Caller caller) {
        if (subscriptions.revoke(id, caller.name()) == 0) {
            throw Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/subscriptions/" + id);
        }
    }

    private static boolean address(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
