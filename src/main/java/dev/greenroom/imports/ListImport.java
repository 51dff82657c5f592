package dev.greenroom.imports;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the questions of one list into files of the topic. */
final class ListImport {
    private static final Pattern REVIEWED = Pattern.compile("(?m)^reviewed: (\\d{4}-\\d{2}-\\d{2})$");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String NO_ANSWER = "No answer yet.";

    /** What people call levels: easy, middling, hard. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("basic", "beginner", "easy", "junior", "fresher", "1"),
            List.of("intermediate", "medium", "middle", "mid", "2"),
            List.of("advanced", "hard", "senior", "expert", "difficult", "3"));

    private final QuestionList list;
    private final Shelf shelf;
    private final Surroundings surroundings;
    private final QuestionImport.Settings settings;
    private final Pictures pictures;
    private final Notes notes;
    private final References references;

    ListImport(
            QuestionList list, Shelf shelf, Surroundings surroundings, QuestionImport.Settings settings, Pictures pictures, Notes notes) {
        this.list = list;
        this.shelf = shelf;
        this.surroundings = surroundings;
        this.settings = settings;
        this.pictures = pictures;
        this.notes = notes;
        this.references = new References(Line.of(list.source(), 0, list.source().text().length()));
    }

    /** How many questions came to what. */
    record Counts(int added, int updated, int unchanged, int edited, int drafts, int duplicates) {}

    /** A question with its place in the topic. */
    private record Placed(QuestionImport.Entry entry, Optional<Shelf.Kept> kept, String level, String slug) {}

    Counts write(List<QuestionImport.Entry> entries, Map<String, String> files) {
        List<Placed> placed = placed(entries);
        Links links = new Links(new Targets(list.source().path(), list.origin(), anchors(placed), pictures), references, notes);
        Map<String, Integer> before = new HashMap<>();
        int added = 0;
        int updated = 0;
        int unchanged = 0;
        int edited = 0;
        int drafts = 0;
        for (Placed question : placed) {
            String text = Mark.onto(text(question, links), list.name(), question.entry().key());
            boolean draft = Shelf.isDraft(text);
            if (question.kept().isEmpty()) {
                int number = shelf.number(question.level(), before.getOrDefault(question.level(), 0));
                before.put(question.level(), number);
                files.put(question.level() + "/" + Shelf.name(number, question.slug()), text);
                added++;
                drafts += draft ? 1 : 0;
                continue;
            }
            Shelf.Kept kept = question.kept().get();
            before.put(kept.level(), kept.number());
            if (kept.text().equals(text)) {
                unchanged++;
                drafts += draft ? 1 : 0;
            } else if (Mark.in(kept.text()).filter(mark -> mark.fits(kept.text())).isPresent()) {
                files.put(kept.path(), text);
                updated++;
                drafts += draft ? 1 : 0;
            } else {
                boolean changed = !Mark.in(kept.text()).map(Mark::fingerprint).equals(Mark.in(text).map(Mark::fingerprint));
                notes.add(Note.Kind.EDITED, question.entry().found().line(), "`" + kept.path() + "` was edited" + (changed ? ", and the list has changed, too" : ""));
                edited++;
            }
        }
        return new Counts(added, updated, unchanged, edited, drafts, entries.size() - placed.size());
    }

    private List<Placed> placed(List<QuestionImport.Entry> entries) {
        List<Placed> placed = new ArrayList<>();
        for (QuestionImport.Entry entry : entries) {
            Optional<Shelf.Kept> kept = shelf.imported(list.name(), entry.key());
            Optional<Shelf.Kept> other = kept.isPresent() ? Optional.empty() : shelf.asking(entry.asked().title(), entry.key());
            if (other.isPresent()) {
                notes.add(Note.Kind.DUPLICATE, entry.found().line(), "`" + Words.cut(entry.asked().title(), 80) + "` is in the topic already: `" + other.get().path() + "` stays as it is");
            } else {
                String slug = kept.map(Shelf.Kept::slug).orElseGet(() -> shelf.slug(entry.key()));
                placed.add(new Placed(entry, kept, kept.map(Shelf.Kept::level).orElseGet(() -> level(entry)), slug));
            }
        }
        return placed;
    }

    private String level(QuestionImport.Entry entry) {
        Optional<String> said = entry.found().extras().level().map(level -> level.strip().toLowerCase(Locale.ROOT));
        Optional<String> known = said.filter(settings.levels()::contains).or(() -> said.flatMap(this::synonym));
        if (said.isPresent() && known.isEmpty()) {
            notes.add(Note.Kind.REPAIR, entry.found().line(), "the site has no level `" + Words.cut(said.get(), 40) + "`: the question is `" + settings.level() + "`");
        }
        return known.orElse(settings.level());
    }

    /** The site's level of the same rank, where it has as many as people usually tell apart. */
    private Optional<String> synonym(String level) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).contains(level) && settings.levels().size() == LEVELS.size()) {
                return Optional.of(settings.levels().get(i));
            }
        }
        return Optional.empty();
    }

    /** Slugs by the anchors that GitHub gives to the questions' headings. */
    private static Map<String, String> anchors(List<Placed> placed) {
        Map<String, String> anchors = new HashMap<>();
        for (Placed question : placed) {
            String title = question.entry().asked().title().toLowerCase(Locale.ROOT);
            String anchor = title.replaceAll("[^\\p{L}\\p{Nd}\\s_-]", "").strip().replaceAll("\\s", "-");
            anchors.putIfAbsent(anchor, question.slug());
        }
        return anchors;
    }

    private String text(Placed question, Links links) {
        QuestionImport.Entry entry = question.entry();
        Found.Extras extras = entry.found().extras();
        Mended rest = Mended.of(references.settled(entry.asked().rest()), links, surroundings, notes);
        Mended answer = Mended.of(references.settled(entry.found().answer()), links, surroundings, notes);
        boolean draft = answer.isEmpty();
        if (draft) {
            notes.add(Note.Kind.UNANSWERED, entry.found().line(), "`" + Words.cut(entry.asked().title(), 80) + "` has no answer: it is a draft");
        }
        String shortAnswer = extras.shortAnswer().map(PlainText::of).filter(text -> !text.isBlank()).orElseGet(() -> draft ? NO_ANSWER : ShortAnswer.of(answer.blocks()));
        FrontMatterText front = new FrontMatterText()
                .field("title", entry.asked().title())
                .field("short", shortAnswer)
                .names("tags", tags(extras.tags()))
                .field("reviewed", reviewed(question))
                .sources(sources());
        if (draft) {
            front.field("draft", "true");
        }
        String body = Stream.of(rest.markdown(), draft ? NO_ANSWER : answer.markdown()).filter(part -> !part.isBlank()).reduce((a, b) -> a + "\n\n" + b).orElse("");
        return front.with(body);
    }

    private List<String> tags(List<String> written) {
        return written.stream().map(Slugs::of).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /** The day that the file says already, so that another day's import changes nothing. */
    private String reviewed(Placed question) {
        Optional<String> kept = question.kept().map(Shelf.Kept::text).flatMap(text -> {
            Matcher reviewed = REVIEWED.matcher(text);
            return reviewed.find() ? Optional.of(reviewed.group(1)) : Optional.empty();
        });
        return kept.or(() -> question.entry().found().extras().reviewed().map(day -> day.substring(0, Math.min(10, day.length()))).filter(day -> DAY.matcher(day).matches()))
                .orElse(list.reviewed());
    }

    private List<FrontMatterText.Source> sources() {
        return list.origin()
                .filter(origin -> "https".equals(origin.getScheme()))
                .map(origin -> new FrontMatterText.Source(title(origin), origin.toASCIIString()))
                .map(List::of)
                .orElse(List.of());
    }

    /** The repository's name, or that of the host. */
    private static String title(URI origin) {
        String[] names = origin.getPath().split("/");
        return origin.getHost().equals("github.com") && names.length > 2 ? names[1] + "/" + names[2] : origin.getHost() + origin.getPath();
    }
}
