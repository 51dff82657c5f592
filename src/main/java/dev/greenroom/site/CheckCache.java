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
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final String FORMAT = "greenroom check 3";

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

    private void write(KeptWriter out, long settled) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        new TreeMap<>(entries).values().forEach(entry -> Arrays.stream(entry.counts().terms()).forEach(term -> numbers.putIfAbsent(term, numbers.size())));
        out.texts(languages);
        out.texts(numbers.keySet());
        out.number(entries.size());
        for (Map.Entry<String, Entry> entry : new TreeMap<>(entries).entrySet()) {
            out.text(entry.getKey());
            write(out, entry.getValue(), numbers, settled);
        }
        out.number(topics.size());
        for (Map.Entry<String, TopicEntry> topic : new TreeMap<>(topics).entrySet()) {
            out.text(topic.getKey());
            out.bytes(topic.getValue().hash());
            links(out, topic.getValue().links());
            out.texts(topic.getValue().ids());
        }
        out.number(idsByPath.size());
        for (Map.Entry<String, List<String>> page : new TreeMap<>(idsByPath).entrySet()) {
            out.text(page.getKey());
            out.texts(page.getValue());
        }
        out.texts(files);
    }

    private static void write(KeptWriter out, Entry entry, Map<String, Integer> numbers, long settled) {
        out.bytes(entry.hash());
        Optional<Stamp> stamp = entry.stamp().filter(known -> known.isBefore(settled));
        out.flag(stamp.isPresent());
        if (stamp.isPresent()) {
            out.longNumber(stamp.get().size());
            out.longNumber(stamp.get().modified());
            out.longNumber(stamp.get().changed());
            out.longNumber(stamp.get().node());
        }
        out.text(entry.title());
        out.texts(entry.tags());
        out.longNumber(entry.reviewed().toEpochDay());
        out.texts(entry.aliases());
        out.number(entry.waivers().size());
        for (Kept waiver : entry.waivers()) {
            out.text(waiver.rule());
            out.number(waiver.start());
            out.number(waiver.end());
        }
        out.number(entry.start());
        out.number(entry.end());
        links(out, entry.links());
        WordCounts counts = entry.counts();
        out.numbers(Arrays.stream(counts.terms()).mapToInt(numbers::get).toArray());
        out.numbers(counts.text());
        out.numbers(counts.title());
        out.numbers(counts.own());
    }

    private static CheckCache read(KeptReader in) throws IOException {
        List<String> languages = in.texts();
        List<String> terms = in.texts();
        Map<String, Entry> entries = new HashMap<>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            entries.put(in.text(), entry(in, terms));
        }
        Map<String, TopicEntry> topics = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            topics.put(in.text(), new TopicEntry(in.bytes(Fingerprint.BYTES), links(in), in.texts()));
        }
        Map<String, List<String>> ids = new HashMap<>();
        int pages = in.count();
        for (int i = 0; i < pages; i++) {
            ids.put(in.text(), in.texts());
        }
        return new CheckCache(languages, entries, topics, ids, in.texts());
    }

    private static Entry entry(KeptReader in, List<String> terms) throws IOException {
        byte[] hash = in.bytes(Fingerprint.BYTES);
        Optional<Stamp> stamp =
                in.flag() ? Optional.of(new Stamp(in.longNumber(), in.longNumber(), in.longNumber(), in.longNumber())) : Optional.empty();
        String title = in.text();
        List<String> tags = in.texts();
        LocalDate reviewed = LocalDate.ofEpochDay(in.longNumber());
        List<String> aliases = in.texts();
        List<Kept> waivers = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            waivers.add(new Kept(in.text(), in.number(), in.number()));
        }
        int start = in.number();
        int end = in.number();
        List<KeptLink> links = links(in);
        String[] ofQuestion = Arrays.stream(in.numbers()).mapToObj(terms::get).toArray(String[]::new);
        WordCounts counts = new WordCounts(ofQuestion, in.numbers(), in.numbers(), in.numbers());
        return new Entry(hash, stamp, title, tags, reviewed, aliases, waivers, start, end, links, counts);
    }

    private static void links(KeptWriter out, List<KeptLink> links) {
        out.number(links.size());
        for (KeptLink link : links) {
            out.texts(List.of(link.target(), link.anchor(), link.written()));
            out.number(link.start());
            out.number(link.end());
        }
    }

    private static List<KeptLink> links(KeptReader in) throws IOException {
        List<KeptLink> links = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            List<String> texts = in.texts();
            links.add(new KeptLink(texts.get(0), texts.get(1), texts.get(2), in.number(), in.number()));
        }
        return links;
    }
}
