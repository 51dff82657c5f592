package dev.greenroom.content;

import dev.greenroom.model.Level;
import dev.greenroom.model.PageIds;
import dev.greenroom.model.Reference;
import dev.greenroom.model.Site;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code site.yml}: the site as a whole. */
final class SiteFile {
    private static final List<String> FIELDS = List.of(
            "title", "tagline", "description", "url", "language", "license", "repository", "levels", "navigation", "call-to-action",
            "review-months", Waivers.FIELD);
    private static final List<String> REPOSITORY_FIELDS = List.of("url", "branch", "folder");
    private static final List<String> LINK_FIELDS = List.of("title", "url");
    private static final List<String> CALL_FIELDS = List.of("title", "text", "label", "url");
    /** For reading on where the file's own address is wrong, so that all problems are told in one run. */
    private static final String STAND_IN = "https://example.org/";

    private static final List<String> USUAL_LEVELS = List.of("basic", "intermediate", "advanced");

    private SiteFile() {}

    /** @param baseUrl the address to publish at, instead of the file's own */
    static Outcome<Optional<Site>> read(Source source, Optional<String> baseUrl) {
        Outcome<Optional<Yaml.Mapping>> whole = FrontMatter.whole(source);
        List<Problem> problems = new ArrayList<>(whole.problems());
        Optional<Site> site = whole.value().map(mapping -> {
            Fields fields = new Fields(mapping, FIELDS, problems);
            Yaml.Scalar title = fields.required("title", "write the site's name");
            return new Site(
                    title.text(),
                    fields.required("tagline", "say in a few words what the site is for").text(),
                    fields.required("description", "say in one or two sentences what readers find here").text(),
                    baseUrl.orElseGet(() -> url(fields, problems)),
                    fields.text("language").map(Yaml.Scalar::text).orElse("en"),
                    fields.group("license", LINK_FIELDS).map(group -> license(group, problems)),
                    fields.group("repository", REPOSITORY_FIELDS).map(group -> repository(group, problems)),
                    levels(fields, problems),
                    fields.groups("navigation", LINK_FIELDS).stream().map(link -> link(link, problems)).toList(),
                    fields.group("call-to-action", CALL_FIELDS).map(group -> callToAction(group, problems)),
                    reviewMonths(fields, problems),
                    Waivers.of(fields, problems),
                    title.place());
        });
        // Without a level nothing else of the content can be placed.
        return new Outcome<>(site.filter(known -> !known.levels().isEmpty()), problems);
    }

    private static String url(Fields fields, List<Problem> problems) {
        Yaml.Scalar url = fields.required("url", "write the site's public address, as in `https://example.org/`");
        String text = url.text().endsWith("/") ? url.text() : url.text() + "/";
        if (isSiteUrl(text)) {
            return text;
        }
        if (!url.text().isEmpty()) {
            problems.add(Rule.FIELD_VALUE.at(
                    url.place(), "`" + url.text() + "` is not a site's address", "write it whole, as in `https://example.org/`"));
        }
        return STAND_IN;
    }

    /** An http or https address of a folder: no query, no fragment, no credentials. */
    static boolean isSiteUrl(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.normalize().equals(uri)
                    && !uri.getRawPath().contains("//");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Reference license(Fields fields, List<Problem> problems) {
        return reference(fields.required("title", "write the licence's name"), https(fields, "url", problems));
    }

    private static Site.Repository repository(Fields fields, List<Problem> problems) {
        String folder = fields.text("folder").map(Yaml.Scalar::text).orElse("");
        return new Site.Repository(
                https(fields, "url", problems).text().replaceAll("/+$", ""),
                fields.text("branch").map(Yaml.Scalar::text).orElse("main"),
                folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/");
    }

    private static List<Level> levels(Fields fields, List<Problem> problems) {
        int known = problems.size();
        List<Yaml.Scalar> named = fields.slugs("levels");
        for (Yaml.Scalar level : named) {
            if (PageIds.isTaken(level.text())) {
                problems.add(Rule.RESERVED_NAME.at(
                        level.place(),
                        "the level `" + level.text() + "` is the name of a part of every page",
                        "choose another word"));
            }
        }
        List<String> ids = fields.has("levels") ? named.stream().map(Yaml.Scalar::text).toList() : USUAL_LEVELS;
        if (ids.isEmpty() && problems.size() == known) {
            problems.add(Rule.FIELD_VALUE.at(
                    fields.start(), "no levels", "name at least one, or leave `levels` out for `" + String.join("`, `", USUAL_LEVELS) + "`"));
        }
        return ids.stream().map(id -> new Level(id, title(id))).toList();
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Reference link(Fields fields, List<Problem> problems) {
        return reference(fields.required("title", "write the link's text"), address(fields, problems));
    }

    private static Reference reference(Yaml.Scalar title, Yaml.Scalar url) {
        return new Reference(title.text(), url.text(), url.place());
    }

    private static Site.CallToAction callToAction(Fields fields, List<Problem> problems) {
        return new Site.CallToAction(
                fields.required("title", "write a short heading").text(),
                fields.required("text", "say what a reader gets").text(),
                reference(fields.required("label", "write the link's text"), address(fields, problems)));
    }

    private static int reviewMonths(Fields fields, List<Problem> problems) {
        Optional<Yaml.Scalar> months = fields.text("review-months");
        if (months.isEmpty()) {
            return Site.USUAL_REVIEW_MONTHS;
        }
        if (!months.get().text().matches("[1-9]\\d{0,2}")) {
            problems.add(Rule.FIELD_VALUE.at(
                    months.get().place(), "`" + months.get().text() + "` is not a number of months", "write a whole number, as in `18`"));
            return Site.USUAL_REVIEW_MONTHS;
        }
        return Integer.parseInt(months.get().text());
    }

    /** A page of this site, from its root, or a page elsewhere. */
    private static Yaml.Scalar address(Fields fields, List<Problem> problems) {
        Optional<Yaml.Scalar> own = fields.text("url").filter(url -> url.text().matches("/([^/].*)?"));
        return own.orElseGet(() -> https(fields, "url", problems));
    }

    private static Yaml.Scalar https(Fields fields, String name, List<Problem> problems) {
        Yaml.Scalar url = fields.required(name, "write the page's address");
        if (!url.text().isEmpty() && !QuestionFile.isHttps(url.text())) {
            problems.add(Rule.HTTPS.at(
                    url.place(), "`" + url.text() + "` is not an https address", "give the page's full address, beginning with `https://`"));
        }
        return url;
    }
}
