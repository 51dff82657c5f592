package dev.greenroom.site;

import dev.greenroom.render.ColourMemory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The colours of all code of a source, kept from one build to the next. */
final class ColourCache {
    private static final int NONE = -1;

    private final KeptFile file;
    private final ColourMemory colours;

    private ColourCache(KeptFile file) {
        this.file = file;
        this.colours = file.read(ColourCache::read).orElseGet(ColourMemory::new);
    }

    static ColourCache of(Path source) {
        return new ColourCache(KeptFile.in(source, "colours", "greenroom colours 1, " + ColourMemory.version()));
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

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(colours.languages().size());
        for (String language : colours.languages()) {
            out.writeUTF(language);
        }
        List<Map.Entry<ColourMemory.Key, Optional<String>>> entries = new ArrayList<>(colours.used().entrySet());
        entries.sort(Map.Entry.comparingByKey(Comparator.comparingLong(ColourMemory.Key::first).thenComparingLong(ColourMemory.Key::second)));
        out.writeInt(entries.size());
        for (Map.Entry<ColourMemory.Key, Optional<String>> entry : entries) {
            out.writeLong(entry.getKey().first());
            out.writeLong(entry.getKey().second());
            if (entry.getValue().isEmpty()) {
                out.writeInt(NONE);
            } else {
                byte[] html = entry.getValue().get().getBytes(StandardCharsets.UTF_8);
                out.writeInt(html.length);
                out.write(html);
            }
        }
    }

    private static ColourMemory read(DataInputStream in) throws IOException {
        List<String> languages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            languages.add(in.readUTF());
        }
        Map<ColourMemory.Key, Optional<String>> known = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            ColourMemory.Key key = new ColourMemory.Key(in.readLong(), in.readLong());
            int length = in.readInt();
            known.put(key, length == NONE ? Optional.empty() : Optional.of(new String(in.readNBytes(length), StandardCharsets.UTF_8)));
        }
        return new ColourMemory(languages, known);
    }
}
