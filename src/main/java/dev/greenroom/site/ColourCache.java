package dev.greenroom.site;

import dev.greenroom.render.ColourMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The colours of all code of a source, kept from one build to the next. */
final class ColourCache {
    private final KeptFile file;
    private final ColourMemory colours;

    private ColourCache(KeptFile file) {
        this.file = file;
        this.colours = file.read(ColourCache::read).orElseGet(ColourMemory::new);
    }

    static ColourCache of(Path source) {
        return new ColourCache(KeptFile.in(source, "colours", "greenroom colours 2, " + ColourMemory.version()));
    }

    ColourMemory colours() {
        return colours;
    }

    /** What was not asked for since is forgotten. */
    void keep() {
        if (colours.isOther()) {
            file.write(this::write);
        }
    }

    private void write(KeptWriter out) {
        out.texts(colours.languages());
        List<Map.Entry<ColourMemory.Key, Optional<String>>> entries = new ArrayList<>(colours.used().entrySet());
        entries.sort(Map.Entry.comparingByKey(Comparator.comparingLong(ColourMemory.Key::first).thenComparingLong(ColourMemory.Key::second)));
        out.number(entries.size());
        for (Map.Entry<ColourMemory.Key, Optional<String>> entry : entries) {
            out.longNumber(entry.getKey().first());
            out.longNumber(entry.getKey().second());
            out.texts(entry.getValue().stream().toList());
        }
    }

    private static ColourMemory read(KeptReader in) throws IOException {
        List<String> languages = in.texts();
        Map<ColourMemory.Key, Optional<String>> known = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            known.put(new ColourMemory.Key(in.longNumber(), in.longNumber()), in.texts().stream().findFirst());
        }
        return new ColourMemory(languages, known);
    }
}
