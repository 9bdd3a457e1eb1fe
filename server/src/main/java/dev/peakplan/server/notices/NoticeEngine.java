package dev.peakplan.server.notices;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.peakplan.server.database.PoolWatch;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers messages and does background work beside the jobs: a mail does not wait for a plan, a plan not for a mail. */
@Singleton
class NoticeEngine implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeEngine.class);
    private static final int THREADS = 2;
    private static final int LONGEST_ERROR = 500;

    private final DeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final Mail mail;
    private final Webhook webhook;
    private final Clock clock;
    private final NoticeConfiguration configuration;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    NoticeEngine(
            DeliveryRepository deliveries,
            SubscriptionRepository subscriptions,
            Mail mail,
            Webhook webhook,
            Clock clock,
            NoticeConfiguration configuration,
            Schedule schedule) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.webhook = webhook;
        this.clock = clock;
        this.configuration = configuration;
        this.task = Tasks.oneTime("notice")
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        configuration.attempts() - 1,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(configuration.firstPause(), 2)))
                .execute((instance, context) -> deliver(instance.getId()));
        this.scheduler = schedule.scheduler(task, configuration.pollingInterval());
    }

    /** Where and what is scheduled. */
    @Singleton
    record Schedule(DataSource dataSource, List<BackgroundTask> background) {
        private Scheduler scheduler(OneTimeTask<Void> task, Duration pollingInterval) {
            List<RecurringTask<Void>> recurring = background.stream()
                    .map(each -> Tasks.recurring(each.name(), FixedDelay.of(each.every()))
                            .execute((instance, context) -> each.run()))
                    .toList();
            return Scheduler.create(PoolWatch.poolOf(dataSource), task)
                    .startTasks(recurring)
                    .tableName("scheduled_notices")
                    .threads(THREADS)
                    .pollingInterval(pollingInterval)
                    .heartbeatInterval(Duration.ofSeconds(5))
                    .missedHeartbeatsLimit(4)
                    .shutdownMaxWait(Duration.ofSeconds(5))
                    .alwaysPersistTimestampInUTC()
                    .enableImmediateExecution()
                    .build();
        }
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        scheduler.start();
        scheduleForgotten();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    /** Has a stored message delivered soon. */
    void schedule(String deliveryId) {
        scheduler.scheduleIfNotExists(task.instance(deliveryId), Instant.now(clock));
    }

    /** A message is stored before it is scheduled; a crash in between is made good here. */
    @Scheduled(fixedDelay = "60s", initialDelay = "60s")
    void scheduleForgotten() {
        deliveries.waiting().forEach(this::schedule);
    }

    private void deliver(String id) {
        Delivery delivery = deliveries.findById(id).orElse(null);
        if (delivery == null || !delivery.state().equals("WAITING")) {
            return;
        }
        Subscription to = subscriptions.findById(delivery.subscriptionId()).orElseThrow();
        try {
            if (to.revoked()) {
                deliveries.tried(id, "FAILED", "the subscription was revoked", clock.millis());
            } else if (to.channel().equals(Subscription.EMAIL)) {
                mail.send(to.target(), delivery.subject(), delivery.body());
                deliveries.tried(id, "SENT", null, clock.millis());
            } else {
                webhook.post(to.target(), id, delivery.body(), to.secret());
                deliveries.tried(id, "SENT", null, clock.millis());
            }
        } catch (DeliveryException e) {
            boolean last = delivery.attempts() + 1 >= configuration.attempts();
            String reason = e.getMessage()
                    .substring(0, Math.min(LONGEST_ERROR, e.getMessage().length()));
            deliveries.tried(id, last ? "FAILED" : "WAITING", reason, last ? clock.millis() : null);
            LOG.warn("Message {} could not be delivered, attempt {}: {}", id, delivery.attempts() + 1, reason);
            if (!last) {
                throw e;
            }
        }
    }
}
