package dev.greenroom.site;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.content.Stamp;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Level;
import dev.greenroom.model.Link;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the content is known from an earlier check: what is the same as then and hasn't changed against git's other
 * revision need not be read, or not as YAML. It is filled while the content is read.
 */
final class Recollection implements ContentFolder.Recall {
    private final CheckCache cache;

    /** The paths of files that are to be judged. */
    private final Set<String> changed;

    /** By the paths of questions' files. */
    private final Map<String, CheckCache.Entry> questions = new HashMap<>();

    /** By the paths of topics' files. */
    private final Map<String, CheckCache.TopicEntry> topics = new HashMap<>();

    /** Files as they were before they were read, by their paths. */
    private final Map<String, Optional<Stamp>> stamps = new HashMap<>();

    Recollection(CheckCache cache, Set<String> changed) {
        this.cache = cache;
        this.changed = changed;
    }

    @Override
    public Optional<ContentFolder.Recalled> unread(Path file, String path, String topic, Level level, int number, String slug) {
        Optional<Stamp> stamp = Stamp.of(file);
        stamps.put(path, stamp);
        CheckCache.Entry entry = cache.entries().get(path);
        if (entry == null || changed.contains(path) || stamp.isEmpty() || !stamp.equals(entry.stamp())) {
            return Optional.empty();
        }
        questions.put(path, entry);
        Source source = Source.read(path, () -> text(file, entry));
        return Optional.of(new ContentFolder.Recalled(Optional.of(entry.question(source, topic, level, number, slug))));
    }

    @Override
    public Optional<ContentFolder.Recalled> question(Source source, String topic, Level level, int number, String slug) {
        CheckCache.Entry entry = cache.entries().get(source.path());
        if (changed.contains(source.path()) || !isOf(entry, source)) {
            return Optional.empty();
        }
        questions.put(source.path(), entry.with(stamp(source)));
        return Optional.of(new ContentFolder.Recalled(Optional.of(entry.question(source, topic, level, number, slug))));
    }

    private static String text(Path file, CheckCache.Entry entry) {
        try {
            String text = Files.readString(file);
            if (!Arrays.equals(entry.hash(), hash(text))) {
                throw new IOException("it changed while it was checked");
            }
            return text;
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    /** Adds topics, whose files are always read, where their own text is as it was. */
    void recall(List<Topic> read) {
        for (Topic topic : read) {
            Source source = topic.place().source();
            CheckCache.TopicEntry entry = cache.topics().get(source.path());
            if (entry != null && !changed.contains(source.path()) && Arrays.equals(entry.hash(), hash(source.text()))) {
                topics.put(source.path(), entry);
            }
        }
    }

    boolean isKnown(Question question) {
        return questions.containsKey(question.place().path());
    }

    boolean isKnown(Topic topic) {
        return topics.containsKey(topic.place().path());
    }

    /** The catalog with those questions and pictures alone that are not known. */
    Catalog fresh(Catalog catalog) {
        List<Topic> fresh = catalog.topics().stream()
                .map(topic -> topic.with(topic.questions().stream().filter(question -> !isKnown(question)).toList()))
                .toList();
        List<Attachment> pictures = catalog.attachments().stream().filter(picture -> changed.contains("content/" + picture.path())).toList();
        return new Catalog(catalog.site(), fresh, pictures, catalog.synonyms());
    }

    /** The catalog without the texts of topics that are known, and without the guide for contributors, which is no content. */
    Catalog withoutKnownTexts(Catalog catalog) {
        List<Topic> unknown = catalog.topics().stream().map(topic -> isKnown(topic) ? topic.bare() : topic).toList();
        return new Catalog(catalog.site(), unknown, catalog.attachments(), catalog.synonyms());
    }

    /** Where known questions led. */
    Map<Question, List<Link>> linksOfQuestions(Catalog catalog) {
        Map<Question, List<Link>> links = new LinkedHashMap<>();
        catalog.questions().filter(this::isKnown).forEach(question -> {
            Source source = question.place().source();
            links.put(question, CheckCache.KeptLink.in(source, questions.get(source.path()).links()));
        });
        return links;
    }

    /** Where the texts of known topics led. */
    Map<Topic, List<Link>> linksOfTopics(Catalog catalog) {
        Map<Topic, List<Link>> links = new LinkedHashMap<>();
        catalog.topics().stream().filter(this::isKnown).forEach(topic -> {
            Source source = topic.place().source();
            links.put(topic, CheckCache.KeptLink.in(source, topics.get(source.path()).links()));
        });
        return links;
    }

    Map<String, CheckCache.Entry> questions() {
        return Collections.unmodifiableMap(questions);
    }

    Map<String, CheckCache.TopicEntry> topics() {
        return Collections.unmodifiableMap(topics);
    }

    /** What is kept of a file that was read, if its text is as it was then: it may be judged anew even so. */
    Optional<CheckCache.Entry> unchanged(Source source) {
        return Optional.ofNullable(cache.entries().get(source.path())).filter(entry -> isOf(entry, source));
    }

    Optional<Stamp> stamp(Source source) {
        return stamps.getOrDefault(source.path(), Optional.empty());
    }

    private static boolean isOf(CheckCache.Entry entry, Source source) {
        return entry != null && Arrays.equals(entry.hash(), hash(source.text()));
    }

    static byte[] hash(String text) {
        return Fingerprint.sha256(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
