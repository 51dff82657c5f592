package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers that were rendered before, for a program that stays: one is rendered again where its question was read anew, or
 * where what it links to has come, gone or moved. For one thread at a time.
 */
public final class AnswerMemory {
    private final Colouring colouring;
    private final Predicate<Question> wanted;
    private Map<Question, Outcome<Answer>> answers = new IdentityHashMap<>();
    private Map<Topic, Outcome<AnsweredTopic>> topics = new IdentityHashMap<>();
    private Setting setting;

    /** What an answer depends on beside its question. */
    private record Setting(String url, Links links, Fragments fragments) {}

    public AnswerMemory() {
        this(new ColourMemory());
    }

    /** @param colours of code, for those who keep them from one run to the next */
    public AnswerMemory(ColourMemory colours) {
        this(colours, question -> true);
    }

    /** @param wanted the questions whose answers are asked for; the others are left out */
    AnswerMemory(Colouring colouring, Predicate<Question> wanted) {
        this.colouring = colouring;
        this.wanted = wanted;
    }

    /** The topics of a catalog with their answers, which are the same objects as before where nothing is new about them. */
    public Outcome<Answers.Rendered> of(Catalog catalog) {
        settle(catalog);
        Answers renderer = new Answers(setting.fragments());
        List<Question> unknown = catalog.questions().filter(wanted).filter(question -> !answers.containsKey(question)).toList();
        List<Outcome<Answer>> rendered = Workers.map(unknown, renderer::answer);
        for (int i = 0; i < unknown.size(); i++) {
            answers.put(unknown.get(i), rendered.get(i));
        }
        List<Problem> problems = new ArrayList<>();
        catalog.questions().filter(wanted).forEach(question -> problems.addAll(answers.get(question).problems()));
        List<AnsweredTopic> answered = new ArrayList<>();
        for (Topic topic : catalog.topics()) {
            Outcome<AnsweredTopic> outcome = topics.computeIfAbsent(topic, any -> renderer.topic(topic, answers(topic)));
            problems.addAll(outcome.problems());
            answered.add(outcome.value());
        }
        Optional<Outcome<Fragment>> guide = catalog.community().guide().map(passage -> renderer.guide(passage, catalog.site()));
        guide.ifPresent(outcome -> problems.addAll(outcome.problems()));
        forget(catalog);
        return new Outcome<>(new Answers.Rendered(List.copyOf(answered), guide.map(Outcome::value)), problems);
    }

    private List<Answer> answers(Topic topic) {
        return topic.questions().stream().filter(wanted).map(question -> answers.get(question).value()).toList();
    }

    /** Drops what can't be known to hold for this catalog. */
    private void settle(Catalog catalog) {
        String url = catalog.site().url();
        if (setting != null && setting.url().equals(url) && setting.links().leadTo(catalog)) {
            return;
        }
        boolean isMoved = setting == null || !setting.url().equals(url);
        Links links = new Links(catalog);
        setting = new Setting(url, links, new Fragments(colouring, links, new Addresses(url)));
        answers.entrySet().removeIf(known -> isMoved || !stillHolds(known.getKey(), known.getValue()));
        topics.clear();
    }

    /** An error may be that of a link that led nowhere. */
    private boolean stillHolds(Question question, Outcome<Answer> known) {
        Links.Base base = Links.Base.of(question);
        Answer answer = known.value();
        return !Problem.anyError(known.problems())
                && Stream.of(answer.full(), answer.followUps(), answer.pitfalls())
                        .map(Fragment::links)
                        .flatMap(List::stream)
                        .allMatch(link -> setting.links().stillLeads(link, base));
    }

    private void forget(Catalog catalog) {
        Map<Question, Outcome<Answer>> used = new IdentityHashMap<>();
        catalog.questions().filter(wanted).forEach(question -> used.put(question, answers.get(question)));
        answers = used;
        Map<Topic, Outcome<AnsweredTopic>> usedTopics = new IdentityHashMap<>();
        catalog.topics().forEach(topic -> usedTopics.put(topic, topics.get(topic)));
        topics = usedTopics;
    }
}
