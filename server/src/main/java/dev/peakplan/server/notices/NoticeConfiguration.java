package dev.peakplan.server.notices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How messages leave the server.
 *
 * @param smtpHost mail server; empty for no e-mail
 * @param smtpPort its port
 * @param smtpUser user there; empty for none
 * @param smtpPassword the user's password
 * @param smtpTls {@code starttls}, {@code tls} or {@code none}
 * @param from sender of mails
 * @param attempts how often a message is tried before it is given up
 * @param firstPause pause after the first failure; each later one is twice as long
 * @param pollingInterval how often the database is asked for messages
 */
@ConfigurationProperties("peakplan.notices")
record NoticeConfiguration(
        @Bindable(defaultValue = "") String smtpHost,
        @Bindable(defaultValue = "587") int smtpPort,
        @Bindable(defaultValue = "") String smtpUser,
        @Bindable(defaultValue = "") String smtpPassword,
        @Bindable(defaultValue = "starttls") String smtpTls,
        @Bindable(defaultValue = "peakplan@localhost") String from,
        @Bindable(defaultValue = "10") int attempts,
        @Bindable(defaultValue = "30s") Duration firstPause,
        @Bindable(defaultValue = "2s") Duration pollingInterval) {}
