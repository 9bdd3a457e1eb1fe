package dev.peakplan.server.notices;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends mail by SMTP. */
@Singleton
class Mail {
    private static final String TIMEOUT_MILLIS = "10000";

    private final NoticeConfiguration configuration;

    Mail(NoticeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @throws DeliveryException when the mail server is not there or does not take it */
    void send(String to, String subject, String text) {
        if (configuration.smtpHost().isEmpty()) {
            throw new DeliveryException("no mail server is configured");
        }
        try {
            MimeMessage mail = new MimeMessage(session());
            mail.setFrom(new InternetAddress(configuration.from()));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setText(text, StandardCharsets.UTF_8.name());
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new DeliveryException(String.valueOf(e.getMessage()));
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", configuration.smtpHost());
        properties.put("mail.smtp.port", String.valueOf(configuration.smtpPort()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(configuration.smtpTls().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.enable",
                String.valueOf(configuration.smtpTls().equals("starttls")));
        properties.put(
                "mail.smtp.ssl.enable", String.valueOf(configuration.smtpTls().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (configuration.smtpUser().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(configuration.smtpUser(), configuration.smtpPassword());
            }
        });
    }
}
