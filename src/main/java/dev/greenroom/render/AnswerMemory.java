package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers that were rendered before, for a program that stays: one is rendered again where its question was read anew, or
 * where what it links to has come, gone or moved. For one thread at a time.
 */
public final class AnswerMemory {
    private final Colouring colouring;
    private final Predicate<Question> wanted;
    private final Map<Question, Outcome<Answer>> answers = new IdentityHashMap<>();
    private Map<Topic, Known> topics = new IdentityHashMap<>();
    private Optional<Guide> guide = Optional.empty();
    private Setting setting;

    /** @param ofAnswers what is wrong with its answers */
    private record Known(Outcome<AnsweredTopic> outcome, List<Problem> ofAnswers) {}

    /** The guide for contributors, and the site that it names files of. */
    private record Guide(Passage passage, Site site, Outcome<Fragment> outcome) {}

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
        List<Topic> unknown = catalog.topics().stream().filter(topic -> !topics.containsKey(topic)).toList();
        render(unknown, renderer);
        Map<Topic, Known> now = new IdentityHashMap<>();
        for (Topic topic : catalog.topics()) {
            Known known = topics.get(topic);
            now.put(topic, known == null ? known(topic, renderer) : known);
        }
        forget(now);
        List<Problem> problems = new ArrayList<>();
        List<AnsweredTopic> answered = new ArrayList<>();
        catalog.topics().forEach(topic -> problems.addAll(now.get(topic).ofAnswers()));
        for (Topic topic : catalog.topics()) {
            problems.addAll(now.get(topic).outcome().problems());
            answered.add(now.get(topic).outcome().value());
        }
        guide = catalog.community().guide().map(passage -> guide(passage, catalog.site(), renderer));
        guide.ifPresent(known -> problems.addAll(known.outcome().problems()));
        return new Outcome<>(new Answers.Rendered(List.copyOf(answered), guide.map(known -> known.outcome().value())), problems);
    }

    private void render(List<Topic> unknown, Answers renderer) {
        List<Question> questions = questions(unknown).filter(question -> !answers.containsKey(question)).toList();
        List<Outcome<Answer>> rendered = Workers.map(questions, renderer::answer);
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), rendered.get(i));
        }
    }

    private Stream<Question> questions(Collection<Topic> of) {
        return of.stream().flatMap(topic -> topic.questions().stream()).filter(wanted);
    }

    private Known known(Topic topic, Answers renderer) {
        List<Outcome<Answer>> outcomes = questions(List.of(topic)).map(answers::get).toList();
        return new Known(
                renderer.topic(topic, outcomes.stream().map(Outcome::value).toList()),
                outcomes.stream().flatMap(outcome -> outcome.problems().stream()).toList());
    }

    private Guide guide(Passage passage, Site site, Answers renderer) {
        return guide.filter(known -> known.passage().equals(passage) && known.site().equals(site))
                .orElseGet(() -> new Guide(passage, site, renderer.guide(passage, site)));
    }

    /** Drops what can't be known to hold for this catalog. */
    private void settle(Catalog catalog) {
        String url = catalog.site().url();
        if (setting != null && setting.url().equals(url) && setting.links().leadTo(catalog, topics::containsKey, answers::containsKey)) {
            return;
        }
        boolean isMoved = setting == null || !setting.url().equals(url);
        Links links = new Links(catalog);
        setting = new Setting(url, links, new Fragments(colouring, links, new Addresses(url)));
        Set<Question> there = identities(catalog.questions());
        answers.entrySet().removeIf(known -> isMoved || !there.contains(known.getKey()) || !stillHolds(known.getKey(), known.getValue()));
        topics.clear();
        guide = Optional.empty();
    }

    /** An error may be that of a link that led nowhere. */
    private boolean stillHolds(Question question, Outcome<Answer> known) {
        Links.Base base = Links.Base.of(question);
        Answer answer = known.value();
        return !Problem.anyError(known.problems())
                && answer.fragments().stream()
                        .map(Fragment::links)
                        .flatMap(List::stream)
                        .allMatch(link -> setting.links().stillLeads(link, base));
    }

    /** Drops what no topic needs any more. */
    private void forget(Map<Topic, Known> now) {
        List<Topic> gone = topics.keySet().stream().filter(topic -> !now.containsKey(topic)).toList();
        List<Topic> come = now.keySet().stream().filter(topic -> !topics.containsKey(topic)).toList();
        Set<Question> used = identities(questions(come));
        questions(gone).filter(question -> !used.contains(question)).forEach(answers::remove);
        topics = now;
    }

    private static Set<Question> identities(Stream<Question> questions) {
        Set<Question> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        questions.forEach(identities::add);
        return identities;
    }
}
