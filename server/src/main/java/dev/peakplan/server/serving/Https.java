package dev.peakplan.server.serving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The certificate that the server answers https with: a key store of the department's own, or one made here for trying out.
 *
 * @param keyStore PKCS#12 file
 * @param password of the file and of its key
 * @param certificate the certificate as a PEM file that can be handed to those who are to trust it; absent for a key store of the
 *     department's own
 */
public record Https(Path keyStore, String password, Optional<Path> certificate) {
    /** Names the key store of the department's own, and its password. */
    public static final String KEY_STORE = "PEAKPLAN_HTTPS_KEYSTORE";

    public static final String PASSWORD = "PEAKPLAN_HTTPS_PASSWORD";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;
    private static final String ALIAS = "peakplan";
    /** Longer lived server certificates are refused by some systems. */
    private static final String DAYS = "820";

    /** The key store that the environment names, else the one of {@code data}, which is made where it is missing. */
    public static Https of(Map<String, String> environment, Path data, String host) throws IOException {
        String named = environment.get(KEY_STORE);
        if (named != null) {
            return checked(new Https(Path.of(named), environment.getOrDefault(PASSWORD, ""), Optional.empty()));
        }
        Path folder = Files.createDirectories(data.resolve("https"));
        Path store = folder.resolve("peakplan.p12");
        Path secret = folder.resolve("password");
        Path certificate = folder.resolve("peakplan.crt");
        if (!Files.exists(store)) {
            make(store, secret, host);
        }
        Https made = checked(new Https(store, Files.readString(secret).trim(), Optional.of(certificate)));
        made.export(certificate);
        return made;
    }

    /** The environment of a server that answers with this certificate. */
    public Map<String, String> in(Map<String, String> environment) {
        Map<String, String> with = new HashMap<>(environment);
        with.put(KEY_STORE, keyStore.toAbsolutePath().toString());
        with.put(PASSWORD, password);
        return with;
    }

    /** A key pair with a certificate that signs itself, by the JDK's own tool. */
    private static void make(Path store, Path secret, String host) throws IOException {
        byte[] bits = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bits);
        String password = HexFormat.of().formatHex(bits);
        Files.writeString(secret, password);
        ownerOnly(secret);
        String name = host.matches("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*") ? host : "localhost";
        String own = name.equals("localhost") ? "" : ",dns:" + name;
        String address =
                host.matches("[0-9.]+") && !host.equals("0.0.0.0") && !host.equals("127.0.0.1") ? ",ip:" + host : "";
        ProcessBuilder tool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-dname",
                "CN=" + name + ", O=PeakPlan",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1" + own + address,
                "-ext",
                "EKU=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                PASSWORD));
        tool.environment().put(PASSWORD, password);
        Process process = tool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        ownerOnly(store);
    }

    private static Https checked(Https https) throws IOException {
        https.open();
        return https;
    }

    private KeyStore open() throws IOException {
        try (var in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            if (Collections.list(store.aliases()).isEmpty()) {
                throw new IOException(keyStore + " is empty");
            }
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void export(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Certificate certificate = open().getCertificate(ALIAS);
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            out.write(("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
