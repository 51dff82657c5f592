package dev.greenroom.check;

import dev.greenroom.model.Alias;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.EarlierQuestion;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an earlier revision published still leads somewhere: as a question, or as an alias of one. */
public final class LostIds {
    private final Map<String, Question> now = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> earlierIds = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private LostIds(Catalog catalog, List<EarlierQuestion> earlier) {
        catalog.questions().forEach(question -> {
            now.put(question.id(), question);
            question.aliases().forEach(alias -> aliases.add(alias.path()));
        });
        earlier.forEach(question -> earlierIds.add(question.id()));
    }

    public static List<Problem> check(Catalog catalog, List<EarlierQuestion> earlier) {
        LostIds lost = new LostIds(catalog, earlier);
        for (EarlierQuestion question : earlier) {
            if (!lost.leadsSomewhere(question.id())) {
                lost.id(question);
            }
            question.aliases().stream().filter(alias -> !lost.leadsSomewhere(alias.path())).forEach(alias -> lost.alias(question, alias));
        }
        return lost.problems;
    }

    private boolean leadsSomewhere(String path) {
        return now.containsKey(path) || aliases.contains(path);
    }

    private void id(EarlierQuestion question) {
        String message = "`" + question.id() + "` was published, and leads nowhere now";
        Optional<Question> renamed = renamed(question);
        if (renamed.isPresent()) {
            problems.add(Rule.LOST_ID.at(renamed.get().place(), message, "if this is it under another name, add " + asAlias(question.id(), renamed.get())));
        } else {
            problems.add(Rule.LOST_ID.at(
                    question.place(), message, "bring the file back, or name `/" + question.id() + "/` in the `aliases` of the question that answers it now"));
        }
    }

    private void alias(EarlierQuestion question, Alias alias) {
        Question owner = now.get(question.id());
        problems.add(Rule.LOST_ID.at(
                owner == null ? question.place() : FieldPlace.of(owner.place(), "aliases"),
                "`" + alias.path() + "` led to `" + question.id() + "`, and leads nowhere now",
                owner == null ? "name `/" + alias.path() + "/` in the `aliases` of the question that answers it now" : "put back " + asAlias(alias.path(), owner)));
    }

    /** The new question that has its title, or else the nearest slug of its topic. */
    private Optional<Question> renamed(EarlierQuestion question) {
        Map<String, Question> bySlug = new TreeMap<>();
        for (Question candidate : new TreeMap<>(now).values()) {
            if (earlierIds.contains(candidate.id())) {
                continue;
            }
            if (candidate.title().equals(question.title())) {
                return Optional.of(candidate);
            }
            if (candidate.topic().equals(question.topic())) {
                bySlug.put(candidate.slug(), candidate);
            }
        }
        return Suggestion.nearest(question.slug(), bySlug.keySet()).map(bySlug::get);
    }

    private static String asAlias(String path, Question question) {
        String prefix = question.topic() + "/";
        boolean sameTopic = path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
        return "`aliases: [" + (sameTopic ? path.substring(prefix.length()) : "/" + path + "/") + "]`";
    }
}
