package dev.greenroom.content;

import dev.greenroom.problem.Place;
import java.util.List;

/** A YAML value with its place in the file; every scalar is text, and means what its field makes of it. */
sealed interface Yaml {
    Place place();

    /** What people call this kind of value. */
    String kind();

    /** @param text what the scalar says, unquoted and unfolded */
    record Scalar(String text, Place place) implements Yaml {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** Items in their order. */
    record Sequence(List<Yaml> items, Place place) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Entries in their order; a key stands once. */
    record Mapping(List<Entry> entries, Place place) implements Yaml {
        @Override
        public String kind() {
            return "a group of fields";
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Yaml value) {}
}
