package dev.peakplan.server.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class JsonPointersTest {
    @Test
    void pathsBecomePointersWhateverTheirNamesHold() {
        assertEquals("#", JsonPointers.of("$"));
        assertEquals("#/units/2/site", JsonPointers.of("$.units[2].site"));
        assertEquals("#/a.b/c", JsonPointers.of("$['a.b'].c"));
        assertEquals("#/a%5B0%5D", JsonPointers.of("$['a[0]']"));
        assertEquals("#/it's/%5C", JsonPointers.of("$['it\\'s']['\\\\']").replace("%27", "'"));
        assertEquals("#/~1~0%20", JsonPointers.of("$['/~ ']"));
        assertEquals("#/%E4%B8%AD", JsonPointers.of("$.中"));
    }

    @Test
    void whatIsNoPathHasNoPointer() {
        assertNull(JsonPointers.of("需求!C7"));
        assertNull(JsonPointers.of("count"));
        assertNull(JsonPointers.of("$.a["));
    }
}
