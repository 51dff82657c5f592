package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;

/**
 * Tells language models what the site holds and where it is in Markdown: {@code llms.txt}, as proposed at llmstxt.org. Title,
 * summary, then a list of files for each section.
 */
public final class LanguageModels {
    private final Addresses addresses;
    private final StringBuilder text = new StringBuilder();

    private LanguageModels(Addresses addresses) {
        this.addresses = addresses;
    }

    public static Output write(Catalog catalog, Addresses addresses) {
        return TextFile.of(Addresses.llms(), new LanguageModels(addresses).text(catalog));
    }

    private String text(Catalog catalog) {
        Site site = catalog.site();
        text.append("# ").append(MarkdownText.of(site.title())).append("\n\n");
        text.append("> ").append(MarkdownText.of(site.description())).append("\n\n");
        text.append("Each file below is a page of the site in Markdown; its head names the page to cite.");
        site.license().ifPresent(license ->
                text.append(" The content may be used under ").append(MarkdownText.link(license.title(), license.url())).append('.'));
        text.append("\n\n## Topics\n\n");
        for (Topic topic : catalog.topics()) {
            entry(topic.title() + " interview questions", Addresses.topic(topic.slug()), topic.summary());
        }
        catalog.topics().forEach(topic -> topic(site, topic));
        return text.toString();
    }

    private void topic(Site site, Topic topic) {
        text.append("\n## ").append(MarkdownText.of(topic.title())).append("\n\n");
        for (Level level : site.levels()) {
            for (Question question : topic.questions(level)) {
                entry(question.title(), Addresses.question(question), level.title());
            }
        }
    }

    private void entry(String title, String page, String note) {
        text.append("- ").append(MarkdownText.link(title, addresses.url(Addresses.markdown(page)))).append(": ");
        text.append(MarkdownText.of(note)).append('\n');
    }
}
