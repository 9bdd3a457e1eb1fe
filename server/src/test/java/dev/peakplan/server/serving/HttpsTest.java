package dev.peakplan.server.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
    @TempDir
    Path data;

    private static HttpClient trusting(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "peakplan", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void paneIsServedOverHttpsToWhoeverTrustsTheCertificateMadeHereAndWelcomeOriginsMayAsk() throws Exception {
        Https https = Https.of(Map.of(), data, "127.0.0.1");
        Map<String, String> environment = https.in(Map.of("PEAKPLAN_ORIGINS", "https://scripts.example.com"));
        try (RunningServer server = RunningServer.start(new ServerSettings("127.0.0.1", 0, data, environment))) {
            assertTrue(server.address().startsWith("https://"), server.address());
            HttpClient client = trusting(https.certificate().orElseThrow());
            URI pane = URI.create(server.address() + "/excel/index.html");
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(pane).build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("pane.js"));
            HttpRequest preflight = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/plans/X"))
                    .header("Origin", "https://scripts.example.com")
                    .header("Access-Control-Request-Method", "GET")
                    .header("Access-Control-Request-Headers", "authorization")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> allowed = client.send(preflight, BodyHandlers.ofString());
            assertEquals(
                    "https://scripts.example.com",
                    allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        }
        byte[] before = Files.readAllBytes(https.keyStore());
        assertEquals(https, Https.of(Map.of(), data, "127.0.0.1"));
        assertEquals(before.length, Files.readAllBytes(https.keyStore()).length);
        Map<String, String> wrong =
                Map.of(Https.KEY_STORE, https.keyStore().toString(), Https.PASSWORD, "something else");
        assertThrows(IOException.class, () -> Https.of(wrong, data, "127.0.0.1"));
    }
}
