package dev.greenroom.model;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where things stand on the published site: the one place that turns ids into addresses.
 *
 * <p>A <em>path</em> is relative to the site's root and has no leading slash ({@code aws/vpc/}); an <em>href</em>
 * begins with the root's own path ({@code /prep/aws/vpc/}), so that pages work wherever the site is mounted; a
 * <em>url</em> is absolute.
 */
public final class Addresses {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");

    private final String url;
    private final String root;

    /** @param url the site's public address, ending in {@code /} */
    public Addresses(String url) {
        this.url = url;
        this.root = URI.create(url).getRawPath();
    }

    /** The path of the site's root, as in {@code /} or {@code /prep/}. */
    public String root() {
        return root;
    }

    public String href(String path) {
        return root + path;
    }

    public String url(String path) {
        return url + path;
    }

    public static String home() {
        return "";
    }

    public static String topic(String slug) {
        return slug + "/";
    }

    public static String question(Question question) {
        return question.id() + "/";
    }

    /** A question's place on its topic's page. */
    public static String onTopicPage(Question question) {
        return question.topic() + "/#" + question.slug();
    }

    /** A topic on one page, for paper. */
    public static String print(String topic) {
        return topic(topic) + "print/";
    }

    public static String ankiDeck(String topic) {
        return topic(topic) + "anki.txt";
    }

    public static String book(String topic) {
        return topic(topic) + topic + ".epub";
    }

    /**
     * A page's twin in Markdown. The proposal at llmstxt.org wants {@code index.html.md} beside an address without a file
     * name; what is in use, and what people guess, is {@code index.md}.
     */
    public static String markdown(String page) {
        return page + "index.md";
    }

    /** What language models are told of the site. */
    public static String llms() {
        return "llms.txt";
    }

    public static String tags() {
        return "tags/";
    }

    public static String tag(Tag tag) {
        return "tags/" + tag.slug() + "/";
    }

    public static String search() {
        return "search/";
    }

    public static String questions() {
        return "questions/";
    }

    /** Where cards are practiced. */
    public static String practice() {
        return "practice/";
    }

    public static String mockInterview() {
        return "practice/mock/";
    }

    public static String studyPlan() {
        return "practice/plan/";
    }

    public static String contribute() {
        return "contribute/";
    }

    public static String accessibility() {
        return "accessibility/";
    }

    public static String progress() {
        return "progress/";
    }

    public static String notFound() {
        return "404.html";
    }

    /** What a reader's device keeps, and what is shown in place of a page that it doesn't. */
    public static String offline() {
        return "offline/";
    }

    /** What a topic needs without a network. */
    public static String offlineList(String slug) {
        return slug + "/offline.json";
    }

    public static String manifest() {
        return "manifest.webmanifest";
    }

    public static String worker() {
        return "sw.js";
    }

    public static String feed() {
        return "feed.xml";
    }

    public static String sitemap() {
        return "sitemap.xml";
    }

    /** Whether a file may be published under this name: it then means the same on every system and in every address. */
    public static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches();
    }

    /** A path as messages show it: {@code /aws/vpc/}. */
    public static String shown(String path) {
        return "/" + path;
    }

    /** The file in the output folder that serves a path: {@code aws/vpc/} is {@code aws/vpc/index.html}. */
    public static String file(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
