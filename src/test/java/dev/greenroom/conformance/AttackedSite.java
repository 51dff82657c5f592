package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Page;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Answers;
import dev.greenroom.render.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * All pages of a site whose questions hold every attempt in every place, rendered, errors or not.
 *
 * @param pages by their paths; {@code aws/attempt-7/} and {@code aws/attempt-7-b/} hold the seventh attempt
 */
record AttackedSite(
        List<String> attempts, Catalog catalog, List<Answer> answers, List<Problem> problems, Map<String, Document> pages) {
    /** What stands on the page that the others are compared with. */
    static final String HARMLESS = "harmless";

    static AttackedSite render(Path folder) throws IOException {
        List<String> attempts = new ArrayList<>(Attempts.all());
        assertThat(attempts).hasSizeGreaterThan(150);
        attempts.add(HARMLESS);
        write(attempts, new SmallSite(folder));
        Catalog catalog = ContentFolder.read(folder, new ContentFolder.Settings(Optional.empty(), false)).value().orElseThrow();
        Outcome<List<AnsweredTopic>> answered = Answers.of(catalog);
        Outcome<List<Page>> rendered = Pages.of(catalog, answered.value(), new Pages.Findings(Map.of(), Map.of()), theme());
        assertThat(rendered.problems()).isEmpty();
        List<Answer> answers = answered.value().get(0).answers();
        assertThat(answers).hasSize(2 * attempts.size());
        Map<String, Document> pages = new TreeMap<>();
        rendered.value().forEach(page -> pages.put(page.path(), Jsoup.parse(page.html(), SmallSite.URL + page.path())));
        return new AttackedSite(attempts, catalog, answers, answered.problems(), pages);
    }

    private static void write(List<String> attempts, SmallSite site) {
        StringBuilder faq = new StringBuilder();
        for (int i = 0; i < attempts.size(); i++) {
            String attempt = attempts.get(i);
            String name = attempt.equals(HARMLESS) ? HARMLESS : "attempt-" + i;
            question(
                    site,
                    "1-" + name,
                    attempt,
                    attempt,
                    "- **" + attempt + "** " + attempt,
                    "[x](" + attempt + ") [" + attempt + "](x \"" + attempt + "\")");
            question(
                    site,
                    "2-" + name + "-b",
                    attempt,
                    "![" + attempt + "](" + attempt + ")",
                    "```" + attempt + "\n" + attempt + "\n```",
                    "### " + attempt + "\n\n| " + attempt + " |\n| --- |\n| " + attempt + " |");
            String field = Attempts.yaml(attempt);
            faq.append("  - question: ").append(field).append("\n    answer: ").append(field).append('\n');
        }
        site.file("aws/topic.md", "---\ntitle: AWS\nrole: engineer\nsummary: Questions.\nfaq:\n" + faq + "---\nAn introduction.\n");
    }

    private static void question(SmallSite site, String name, String attempt, String answer, String followUps, String pitfalls) {
        String field = Attempts.yaml(attempt);
        String text = "---\ntitle: " + field + "\nshort: " + field + "\nreviewed: 2026-01-01\nsources:\n  - title: " + field
                + "\n    url: https://docs.example/\n---\n" + answer + "\n\n## Follow-ups\n" + followUps + "\n\n## Pitfalls\n" + pitfalls + "\n";
        site.file("aws/basic/" + name + ".md", text);
    }

    /** The built-in theme, which a build would read in the same way. */
    private static Theme theme() throws IOException {
        Map<String, Source> templates = new TreeMap<>();
        Published.files(Path.of("templates")).forEach(
                (name, bytes) -> templates.put(name, new Source("templates/" + name, new String(bytes, StandardCharsets.UTF_8))));
        Map<String, String> assets = new TreeMap<>();
        Published.files(Path.of("static")).keySet().forEach(name -> assets.put(name, "assets/0123456789/" + name));
        return new Theme(templates, assets);
    }
}
