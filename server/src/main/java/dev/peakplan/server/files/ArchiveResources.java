package dev.peakplan.server.files;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.env.Environment;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds scripts, styles and the like on the class path. The framework's own way asks whether each is a folder by reading the list of the
 * whole archive, which takes a tenth of a second for each file that is asked for the first time; here the one entry is looked at.
 */
@Singleton
@Primary
@Replaces(ClassPathResourceLoader.class)
final class ArchiveResources implements ClassPathResourceLoader {
    private static final String PREFIX = "classpath:";

    private final ClassLoader classes;
    private final String base;

    @Inject
    ArchiveResources(Environment environment) {
        this(environment.getClassLoader(), "");
    }

    ArchiveResources(ClassLoader classes, String base) {
        this.classes = classes;
        this.base = base;
    }

    @Override
    public ClassLoader getClassLoader() {
        return classes;
    }

    @Override
    public Optional<URL> getResource(String path) {
        return name(path).map(classes::getResource).filter(ArchiveResources::isFile);
    }

    @Override
    public Optional<InputStream> getResourceAsStream(String path) {
        return getResource(path).map(url -> {
            try {
                return url.openStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Stream<URL> getResources(String path) {
        return name(path).stream().flatMap(classes::resources);
    }

    @Override
    public ResourceLoader forBase(String path) {
        String folder = relative(path);
        return new ArchiveResources(classes, folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/");
    }

    /** The entry's name; none for a path that leads out of the base. */
    private Optional<String> name(String path) {
        String below = relative(path);
        boolean inside =
                below.indexOf('\\') < 0 && Arrays.stream(below.split("/")).noneMatch(".."::equals);
        return inside && !below.isEmpty() ? Optional.of(base + below) : Optional.empty();
    }

    private static String relative(String path) {
        String name = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static boolean isFile(URL url) {
        try {
            if (url.getProtocol().equals("file")) {
                return Files.isRegularFile(Path.of(URI.create(url.toString())));
            }
            URLConnection connection = url.openConnection();
            return !(connection instanceof JarURLConnection entry)
                    || !entry.getJarEntry().isDirectory()
                            && entry.getJarFile().getEntry(entry.getEntryName() + "/") == null;
        } catch (IOException e) {
            return false;
        }
    }
}
