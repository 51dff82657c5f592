package dev.greenroom.site;

import dev.greenroom.check.CatalogRules;
import dev.greenroom.check.Waived;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.content.ContentMemory;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Output;
import dev.greenroom.model.Waiver;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.render.AnswerMemory;
import dev.greenroom.render.Answers;
import dev.greenroom.render.PageMaker;
import dev.greenroom.render.PagePlan;
import dev.greenroom.render.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A site that is kept ready while its sources change. {@link #refresh} takes changes over at once: it reads and renders
 * what was touched, and pages are made when they are asked for. {@link #settle} then does what takes longer, such as the
 * search index and related questions. Settled, it gives the files that a build would publish.
 */
public final class LiveSite {
    private final Settings settings;
    private final ContentMemory content = new ContentMemory();
    private final CatalogRules.Memory rules = new CatalogRules.Memory();
    private final AnswerMemory answers = new AnswerMemory();
    private final Settling settling;
    private final AtomicLong announced = new AtomicLong();
    private Outcome<ThemeFiles> theme;
    private Form form;
    private volatile State state = new State(0, Optional.empty(), List.of(), List.of());

    /**
     * What is served.
     *
     * @param source holds {@code content/} and, where they differ from the built-in ones, {@code templates/} and
     *     {@code static/}
     * @param baseUrl the site's address, instead of the one in {@code site.yml}
     * @param drafts whether drafts are shown, too
     */
    public record Settings(Path source, Optional<String> baseUrl, boolean drafts) {}

    /** A theme, compiled for an address, and what is wrong with it. */
    private record Form(ThemeFiles theme, String url, PageMaker maker, List<Problem> problems) {}

    /**
     * What there is at a moment.
     *
     * @param number of changes taken over so far
     * @param edition the last one without errors that keep pages from being made
     * @param found problems that a refresh met
     * @param foundLater problems that settling met
     */
    private record State(long number, Optional<Edition> edition, List<Problem> found, List<Problem> foundLater, Recent recent) {
        State(long number, Optional<Edition> edition, List<Problem> found, List<Problem> foundLater) {
            this(number, edition, found, foundLater, new Recent());
        }
    }

    public LiveSite(Settings settings) {
        this.settings = settings;
        this.settling = new Settling();
    }

    /** All that is wrong now, in the order of the places. */
    public List<Problem> problems() {
        State now = state;
        List<Problem> problems = new ArrayList<>(now.found());
        problems.addAll(now.foundLater());
        if (problems.isEmpty()) {
            return List.of();
        }
        List<Waiver> waivers = now.edition().map(edition -> edition.catalog().waivers()).orElse(List.of());
        return Problem.sorted(Waived.rest(problems, waivers));
    }

    /** Goes up with every change that is taken over. */
    public long number() {
        return state.number();
    }

    /** Whether there is a site to serve: there is none until its sources were without errors once. */
    public boolean isThere() {
        return state.edition().isPresent();
    }

    /** The path of the site's root, as in {@code /} or {@code /prep/}. */
    public String root() {
        return state.edition().map(edition -> edition.addresses().root()).orElse("/");
    }

    /** The file that a build would publish at a path below the root; none for the worker and what is meant for hosts. */
    public Optional<Output> file(String path) {
        State now = state;
        return now.edition().flatMap(edition -> path.endsWith(".html") ? now.recent().file(path, edition::file) : edition.file(path));
    }

    /** The headers to serve it with, in the format of Netlify's {@code _headers}. */
    public Optional<Output> headers() {
        return state.edition().map(Edition::headers);
    }

    /** What leads elsewhere, in the format of Netlify's {@code _redirects}. */
    public Optional<Output> redirects() {
        return state.edition().map(Edition::redirects);
    }

    public int questions() {
        return state.edition().map(edition -> (int) edition.catalog().questions().count()).orElse(0);
    }

    /** Tells that changes are coming: settling gives way to them at once. */
    public void announce() {
        announced.incrementAndGet();
    }

    /**
     * Takes changes over.
     *
     * @param touched files and folders that may be others than they were
     */
    public void refresh(Collection<Path> touched) {
        announce();
        takeOver(touched);
    }

    private synchronized void takeOver(Collection<Path> touched) {
        touched.forEach(content::touch);
        boolean isThemeTouched = touched.stream().anyMatch(this::isOfTheme);
        List<Problem> later = state.foundLater().stream().filter(problem -> !isTouched(problem, touched)).toList();
        List<Problem> problems = new ArrayList<>();
        Optional<Edition> edition = Optional.empty();
        try {
            edition = edition(isThemeTouched, problems);
        } catch (FileFailure e) {
            // A file that goes away while it is read tells of itself once more: then it is read again.
            problems.add(e.problem());
        }
        boolean isGood = edition.isPresent() && !Problem.anyError(problems);
        state = new State(state.number() + 1, isGood ? edition : state.edition(), Problem.sorted(problems), later);
    }

    /**
     * Finds out what takes longer, and looks once more at all files, so that no change is missed. It ends early where a
     * further change is taken over meanwhile.
     *
     * @return whether all is settled
     */
    public boolean settle() {
        long begin = announced.get();
        Runnable goOn = () -> {
            if (announced.get() != begin) {
                throw new CancellationException("the sources have changed");
            }
        };
        try {
            boolean hasOtherDates = content.refreshHistory(settings.source());
            Set<Path> missed = content.missed(goOn);
            State begun = lookedAtOnceMore(missed, hasOtherDates, goOn);
            if (begun.edition().isPresent() && !Problem.anyError(begun.found())) {
                settle(begun, begun.edition().get(), goOn);
            }
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    private void settle(State begun, Edition edition, Runnable goOn) {
        Edition.Findings findings = settling.findings(edition, goOn);
        Edition settled = planned(edition.catalog(), edition.answered(), edition.theme(), findings);
        List<Problem> problems = settling.problems(settled, begun.found(), goOn);
        synchronized (this) {
            goOn.run();
            state = new State(begun.number(), Optional.of(settled), begun.found(), problems);
        }
    }

    /** The number stays where nothing was missed. */
    private synchronized State lookedAtOnceMore(Set<Path> missed, boolean hasOtherDates, Runnable goOn) {
        goOn.run();
        State before = state;
        missed.forEach(content::doubt);
        takeOver(List.of());
        boolean isSame = !hasOtherDates
                && before.found().equals(state.found())
                && before.edition().map(Edition::catalog).equals(state.edition().map(Edition::catalog));
        if (isSame) {
            state = before;
        }
        return state;
    }

    private Optional<Edition> edition(boolean isThemeTouched, List<Problem> problems) {
        if (theme == null || isThemeTouched) {
            theme = ThemeFiles.read(settings.source());
        }
        problems.addAll(theme.problems());
        Outcome<Optional<Catalog>> read = ContentFolder.read(
                settings.source(), new ContentFolder.Settings(settings.baseUrl(), settings.drafts()), content);
        problems.addAll(read.problems());
        if (read.value().isEmpty()) {
            return Optional.empty();
        }
        Catalog catalog = read.value().get();
        problems.addAll(rules.check(catalog));
        if (catalog.topics().isEmpty()) {
            return Optional.empty();
        }
        Outcome<Answers.Rendered> answered = answers.of(catalog);
        problems.addAll(answered.problems());
        if (Problem.anyError(problems)) {
            return Optional.empty();
        }
        return Optional.of(edition(catalog, answered.value(), problems));
    }

    private Edition edition(Catalog catalog, Answers.Rendered answered, List<Problem> problems) {
        Edition.Findings findings = state.edition().map(Edition::findings).orElse(Edition.Findings.NONE);
        String url = catalog.site().url();
        boolean isNewForm = form == null || form.theme() != theme.value() || !form.url().equals(url);
        if (isNewForm) {
            PageMaker maker = new PageMaker(theme.value().theme(), new Addresses(url));
            form = new Form(theme.value(), url, maker, maker.problems());
        }
        Edition edition = planned(catalog, answered, theme.value(), findings);
        if (isNewForm && form.problems().isEmpty()) {
            form = new Form(form.theme(), url, form.maker(), edition.pages().tried());
        }
        problems.addAll(form.problems());
        return edition;
    }

    private Edition planned(Catalog catalog, Answers.Rendered answered, ThemeFiles files, Edition.Findings findings) {
        PagePlan pages = form.maker().plan(
                catalog, answered.topics(), new Pages.Findings(findings.relatedIn(catalog), findings.sizes(), answered.guide()));
        return new Edition(catalog, answered, files, findings, pages);
    }

    private boolean isOfTheme(Path path) {
        Path source = settings.source();
        return List.of("templates", "static").stream()
                .map(source::resolve)
                .anyMatch(folder -> path.startsWith(folder) || folder.startsWith(path));
    }

    private boolean isTouched(Problem problem, Collection<Path> touched) {
        Path file = settings.source().resolve(problem.place().path());
        return touched.stream().anyMatch(file::startsWith);
    }
}
