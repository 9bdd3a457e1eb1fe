package dev.peakplan.server;

import io.micronaut.runtime.Micronaut;

/** The one executable of the product. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Micronaut.run(Main.class, args);
    }
}
