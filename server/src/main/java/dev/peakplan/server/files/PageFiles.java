package dev.peakplan.server.files;

import dev.peakplan.server.ids.Sha256;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Styles, scripts and pictures of pages and the library of charts, read once and compressed once. Their address names what all of them
 * hold: browsers keep them for good, fetch anew what has changed, and find what one refers to beside it.
 */
@Singleton
public final class PageFiles {
    /** The library of charts by the name under which pages know it. */
    public static final String CHARTS = "vendor/echarts.js";

    /** Lines, bars and points are all that is drawn: two thirds of the whole library. */
    private static final String LIBRARY = "META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private static final String FOLDER = "static/";
    private static final String ANY = "icon.svg";
    private static final int FINGERPRINT_SIGNS = 12;

    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();
    private final String fingerprint;

    /** Reads all of them, less than a megabyte. */
    PageFiles() {
        ClassLoader classes = PageFiles.class.getClassLoader();
        try {
            for (String name : names(classes.getResource(FOLDER + ANY))) {
                contents.put(name, read(classes, FOLDER + name));
            }
            contents.put(CHARTS, read(classes, LIBRARY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.fingerprint = fingerprint(contents);
    }

    /** Changes with whatever any of them holds. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The bytes of the file called {@code name}, a path without a leading slash. */
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(contents.get(name));
    }

    /** As {@link #find(String)}, compressed by gzip. */
    Optional<byte[]> findCompressed(String name) {
        return find(name).map(content -> compressed.computeIfAbsent(name, fresh -> gzip(content)));
    }

    /** The files beside {@code any} and below, in an archive or in a folder. */
    private static List<String> names(URL any) throws IOException {
        URLConnection connection = any.openConnection();
        if (connection instanceof JarURLConnection entry) {
            return entry.getJarFile().stream()
                    .filter(each -> !each.isDirectory() && each.getName().startsWith(FOLDER))
                    .map(each -> each.getName().substring(FOLDER.length()))
                    .toList();
        }
        Path folder = Path.of(URI.create(any.toString())).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static byte[] read(ClassLoader classes, String name) throws IOException {
        try (InputStream in = classes.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no file " + name);
            }
            return in.readAllBytes();
        }
    }

    private static String fingerprint(SortedMap<String, byte[]> contents) {
        byte[][] parts = contents.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey().getBytes(StandardCharsets.UTF_8), file.getValue()))
                .toArray(byte[][]::new);
        return Sha256.of(parts).substring(0, FINGERPRINT_SIGNS);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
