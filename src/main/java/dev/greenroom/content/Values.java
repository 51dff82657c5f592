package dev.greenroom.content;

import java.util.LinkedHashMap;
import java.util.Map;

/** YAML without the places of its values: for telling whether two texts say the same. */
final class Values {
    private Values() {}

    static Object of(Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof Yaml.Sequence sequence) {
            return sequence.items().stream().map(Values::of).toList();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Yaml.Mapping) value).entries().forEach(entry -> fields.put(entry.key().text(), of(entry.value())));
        return fields;
    }
}
