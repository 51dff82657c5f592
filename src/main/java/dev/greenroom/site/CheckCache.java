package dev.greenroom.site;

import dev.greenroom.content.Stamp;
import dev.greenroom.model.Alias;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Level;
import dev.greenroom.model.Link;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Waiver;
import dev.greenroom.model.WordCounts;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an earlier check found out, kept in {@code .greenroom/} so that the next one need not: of each question what others
 * may ask of it, and of each page its ids.
 *
 * <p>An entry holds for the very text of its file; that of a question also knows by what to tell without reading it. A cache that is damaged, or that another version of the program
 * wrote or for another {@code site.yml}, is as good as none.
 *
 * @param languages that code may have
 * @param entries by the paths of questions' files
 * @param topics by the paths of topics' files
 * @param idsByPath of every page
 * @param files everything else that is published
 */
record CheckCache(List<String> languages, Map<String, Entry> entries, Map<String, TopicEntry> topics, Map<String, List<String>> idsByPath, List<String> files) {
    /** Raised where what is kept, or what it means, changes. */
    private static final String FORMAT = "greenroom check 2";

    /** FAT keeps the seconds of every other one. */
    private static final long COARSEST_TICK = 2_000_000_000L;

    /** What others may ask of a question. */
    record Entry(
            byte[] hash,
            Optional<Stamp> stamp,
            String title,
            List<String> tags,
            LocalDate reviewed,
            List<String> aliases,
            List<Kept> waivers,
            int start,
            int end,
            List<KeptLink> links,
            WordCounts counts) {
        static Entry of(byte[] hash, Optional<Stamp> stamp, Question question, List<Link> links, WordCounts counts) {
            return new Entry(
                    hash,
                    stamp,
                    question.title(),
                    question.tags().stream().map(Tag::slug).toList(),
                    question.reviewed(),
                    question.aliases().stream().map(Alias::path).toList(),
                    question.waivers().stream().map(waiver -> new Kept(waiver.rule().id(), waiver.place().start(), waiver.place().end())).toList(),
                    question.place().start(),
                    question.place().end(),
                    KeptLink.of(links),
                    counts);
        }

        Entry with(Optional<Stamp> other) {
            return new Entry(hash, other, title, tags, reviewed, aliases, waivers, start, end, links, counts);
        }

        /** The question as far as others may ask: its text is left out, and it is older than any that is read. */
        Question question(Source source, String topic, Level level, int number, String slug) {
            // The source may be read only where a problem is told of it, and offsets hold for its very text.
            Passage nothing = new Passage(source.place(), "");
            return new Question(
                    topic,
                    slug,
                    level,
                    number,
                    title,
                    "",
                    nothing,
                    nothing,
                    nothing,
                    tags.stream().map(Tag::new).toList(),
                    reviewed,
                    List.of(),
                    aliases.stream().map(path -> new Alias(path, source.place())).toList(),
                    new Dates(LocalDate.EPOCH, LocalDate.EPOCH),
                    waivers.stream()
                            .map(kept -> new Waiver(Rule.named(kept.rule()).orElseThrow(), "kept", new Place(source, kept.start(), kept.end())))
                            .toList(),
                    new Place(source, start, end));
        }

    }

    /** What others may ask of a topic's own text: where it leads, and its ids. */
    record TopicEntry(byte[] hash, List<KeptLink> links, List<String> ids) {}

    record Kept(String rule, int start, int end) {}

    record KeptLink(String target, String anchor, String written, int start, int end) {
        static List<KeptLink> of(List<Link> links) {
            return links.stream()
                    .map(link -> new KeptLink(link.target(), link.anchor(), link.written(), link.place().start(), link.place().end()))
                    .toList();
        }

        static List<Link> in(Source source, List<KeptLink> links) {
            return links.stream()
                    .map(kept -> new Link(kept.target, kept.anchor, kept.written, new Place(source, kept.start, kept.end)))
                    .toList();
        }
    }

    /** @param context all that entries depend on beside their files */
    static Optional<CheckCache> read(Path source, String context) {
        return file(source, context).read(CheckCache::read);
    }

    /** @param begun when the first stamp was taken, by {@link System#nanoTime()} */
    void write(Path source, String context, long begun) {
        KeptFile file = file(source, context);
        file.write(out -> write(out, settled(file.justTouched(), begun)));
    }

    private static KeptFile file(Path source, String context) {
        return KeptFile.in(source, "check", FORMAT + "\n" + context);
    }

    /** The time, by the clock of the file system, before which a file must have been touched last for its stamp to be trusted. */
    private static long settled(Path justMade, long begun) {
        long now = Stamp.of(justMade).map(Stamp::changed).orElse(Long.MIN_VALUE);
        return now - (System.nanoTime() - begun) - COARSEST_TICK;
    }

    private void write(DataOutputStream out, long settled) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        new TreeMap<>(entries).values().forEach(entry -> Arrays.stream(entry.counts().terms()).forEach(term -> numbers.putIfAbsent(term, numbers.size())));
        texts(out, languages);
        texts(out, numbers.keySet());
        out.writeInt(entries.size());
        for (Map.Entry<String, Entry> entry : new TreeMap<>(entries).entrySet()) {
            out.writeUTF(entry.getKey());
            write(out, entry.getValue(), numbers, settled);
        }
        out.writeInt(topics.size());
        for (Map.Entry<String, TopicEntry> topic : new TreeMap<>(topics).entrySet()) {
            out.writeUTF(topic.getKey());
            out.write(topic.getValue().hash());
            links(out, topic.getValue().links());
            texts(out, topic.getValue().ids());
        }
        out.writeInt(idsByPath.size());
        for (Map.Entry<String, List<String>> page : new TreeMap<>(idsByPath).entrySet()) {
            out.writeUTF(page.getKey());
            texts(out, page.getValue());
        }
        texts(out, files);
    }

    private static void write(DataOutputStream out, Entry entry, Map<String, Integer> numbers, long settled) throws IOException {
        out.write(entry.hash());
        Optional<Stamp> stamp = entry.stamp().filter(known -> known.isBefore(settled));
        out.writeBoolean(stamp.isPresent());
        if (stamp.isPresent()) {
            out.writeLong(stamp.get().size());
            out.writeLong(stamp.get().modified());
            out.writeLong(stamp.get().changed());
            out.writeLong(stamp.get().node());
        }
        out.writeUTF(entry.title());
        texts(out, entry.tags());
        out.writeLong(entry.reviewed().toEpochDay());
        texts(out, entry.aliases());
        out.writeInt(entry.waivers().size());
        for (Kept waiver : entry.waivers()) {
            out.writeUTF(waiver.rule());
            out.writeInt(waiver.start());
            out.writeInt(waiver.end());
        }
        out.writeInt(entry.start());
        out.writeInt(entry.end());
        links(out, entry.links());
        WordCounts counts = entry.counts();
        out.writeInt(counts.terms().length);
        for (int i = 0; i < counts.terms().length; i++) {
            out.writeInt(numbers.get(counts.terms()[i]));
            out.writeInt(counts.text()[i]);
            out.writeInt(counts.title()[i]);
            out.writeInt(counts.own()[i]);
        }
    }

    private static CheckCache read(DataInputStream in) throws IOException {
        List<String> languages = texts(in);
        List<String> terms = texts(in);
        Map<String, Entry> entries = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            entries.put(in.readUTF(), entry(in, terms));
        }
        Map<String, TopicEntry> topics = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            topics.put(in.readUTF(), new TopicEntry(in.readNBytes(Fingerprint.BYTES), links(in), texts(in)));
        }
        Map<String, List<String>> ids = new HashMap<>();
        int pages = in.readInt();
        for (int i = 0; i < pages; i++) {
            ids.put(in.readUTF(), texts(in));
        }
        return new CheckCache(languages, entries, topics, ids, texts(in));
    }

    private static Entry entry(DataInputStream in, List<String> terms) throws IOException {
        byte[] hash = in.readNBytes(Fingerprint.BYTES);
        Optional<Stamp> stamp =
                in.readBoolean() ? Optional.of(new Stamp(in.readLong(), in.readLong(), in.readLong(), in.readLong())) : Optional.empty();
        String title = in.readUTF();
        List<String> tags = texts(in);
        LocalDate reviewed = LocalDate.ofEpochDay(in.readLong());
        List<String> aliases = texts(in);
        List<Kept> waivers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            waivers.add(new Kept(in.readUTF(), in.readInt(), in.readInt()));
        }
        int start = in.readInt();
        int end = in.readInt();
        List<KeptLink> links = links(in);
        int size = in.readInt();
        WordCounts counts = new WordCounts(new String[size], new int[size], new int[size], new int[size]);
        for (int i = 0; i < size; i++) {
            counts.terms()[i] = terms.get(in.readInt());
            counts.text()[i] = in.readInt();
            counts.title()[i] = in.readInt();
            counts.own()[i] = in.readInt();
        }
        return new Entry(hash, stamp, title, tags, reviewed, aliases, waivers, start, end, links, counts);
    }

    private static void links(DataOutputStream out, List<KeptLink> links) throws IOException {
        out.writeInt(links.size());
        for (KeptLink link : links) {
            texts(out, List.of(link.target(), link.anchor(), link.written()));
            out.writeInt(link.start());
            out.writeInt(link.end());
        }
    }

    private static List<KeptLink> links(DataInputStream in) throws IOException {
        List<KeptLink> links = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<String> texts = texts(in);
            links.add(new KeptLink(texts.get(0), texts.get(1), texts.get(2), in.readInt(), in.readInt()));
        }
        return links;
    }

    private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
