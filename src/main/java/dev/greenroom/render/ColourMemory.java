package dev.greenroom.render;

import dev.greenroom.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Code that was coloured before: the same code in the same language gets the same colours, so that the highlighter, which
 * takes longest of all to start and to run, is only asked for what is new. Safe for several threads.
 */
public final class ColourMemory implements Colouring {
    private final Collection<String> languages;
    private final Set<String> names;
    private final Map<Key, Optional<String>> known;
    private final Map<Key, Optional<String>> used = new ConcurrentHashMap<>();

    /** Made when it is needed, as it takes a good part of a second. */
    private volatile Highlighter highlighter;

    /** The first half of the SHA-256 of a language and code in it. */
    public record Key(long first, long second) {
        static Key of(String language, String code) {
            byte[] text = (language + "\n" + code).getBytes(StandardCharsets.UTF_8);
            ByteBuffer hash = ByteBuffer.wrap(Fingerprint.sha256(List.of(text)));
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    /** Changes with the classes that colour code: what others of them made is of no use. */
    public static String version() {
        return Fingerprint.of(Stream.of(Highlighter.class, TokenHtml.class).map(ColourMemory::bytes).toList());
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a past. */
    public ColourMemory() {
        this(new Highlighter());
    }

    private ColourMemory(Highlighter highlighter) {
        this(highlighter.languages(), Map.of());
        this.highlighter = highlighter;
    }

    /**
     * @param languages as {@link #languages} gave them
     * @param known as {@link #used} gave it
     */
    public ColourMemory(Collection<String> languages, Map<Key, Optional<String>> known) {
        this.languages = List.copyOf(languages);
        this.names = Set.copyOf(languages);
        this.known = Map.copyOf(known);
    }

    @Override
    public boolean knows(String language) {
        return names.contains(language);
    }

    @Override
    public Collection<String> languages() {
        return languages;
    }

    @Override
    public Optional<String> highlight(String code, String language) {
        if (!knows(language)) {
            return Optional.empty();
        }
        Key key = Key.of(language, code);
        return used.computeIfAbsent(key, asked -> isKnown(asked, code) ? known.get(asked) : highlighter().highlight(code, language));
    }

    /** What is kept lies among the sources, where somebody may have put it: it can miscolour code, and nothing else. */
    private boolean isKnown(Key key, String code) {
        return known.containsKey(key) && known.get(key).map(html -> TokenHtml.isOf(html, code)).orElse(true);
    }

    /** All that was asked for; empty for code of a language that has no colours. */
    public Map<Key, Optional<String>> used() {
        return Map.copyOf(used);
    }

    /** Whether it was asked for anything that it did not know, or not for all that it knew. */
    public boolean isOther() {
        return !used.keySet().equals(known.keySet());
    }

    private Highlighter highlighter() {
        Highlighter made = highlighter;
        return made != null ? made : make();
    }

    private synchronized Highlighter make() {
        if (highlighter == null) {
            highlighter = new Highlighter();
        }
        return highlighter;
    }
}
