package dev.greenroom.conformance;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Follows the links of a published site as a browser would, and tells which lead nowhere. */
final class LinkReport {
    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)|@import\\s+[\"']([^\"']+)[\"']");
    private static final Pattern JS_IMPORT = Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*[\"']([^\"']+)[\"']");

    private final Published site;
    private final List<String> dead = new ArrayList<>();

    LinkReport(Published site) {
        this.site = site;
    }

    /** Addresses on pages that lead to no published file or no id on it, each as {@code /page: address}. */
    List<String> deadOnPages() {
        for (Published.Page page : site.pages()) {
            for (String address : addresses(page)) {
                check(page.toString(), site.url() + page.path(), address);
            }
        }
        return dead;
    }

    /** Imports of style sheets and modules that lead nowhere. */
    List<String> deadInAssets() {
        site.files().keySet().forEach(file -> {
            if (file.endsWith(".css")) {
                follow(file, CSS_URL);
            } else if (file.endsWith(".js")) {
                follow(file, JS_IMPORT);
            }
        });
        return dead;
    }

    /** Those of some absolute addresses that no published file serves. */
    List<String> dead(String from, List<String> addresses) {
        addresses.forEach(address -> check(from, site.url(), address));
        return dead;
    }

    /** The pages that can't be reached from the home page by links. */
    Set<String> unreachable() {
        Set<String> seen = new HashSet<>(Set.of(""));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Published.Page page = site.page(next.pop());
            for (Element link : page.document().select("a[href]")) {
                String target = link.absUrl("href").replaceFirst("#.*", "");
                if (target.startsWith(site.url())) {
                    String path = target.substring(site.url().length());
                    if (isPage(path) && seen.add(path)) {
                        next.push(path);
                    }
                }
            }
        }
        Set<String> unreachable = new TreeSet<>();
        site.pages().forEach(page -> unreachable.add(page.path()));
        unreachable.removeAll(seen);
        return unreachable;
    }

    /** Every address on a page that a browser may ask for. */
    static List<String> addresses(Published.Page page) {
        List<String> addresses = new ArrayList<>();
        for (String attribute : List.of("href", "src", "action", "poster", "data", "formaction")) {
            page.document().select("[" + attribute + "]").forEach(element -> addresses.add(element.attr(attribute)));
        }
        for (Element element : page.document().select("[srcset]")) {
            for (String candidate : element.attr("srcset").split(",")) {
                addresses.add(candidate.strip().split("\\s+")[0]);
            }
        }
        page.document().select("meta[property^=og:]").stream()
                .filter(meta -> meta.attr("property").matches("og:(url|image)"))
                .forEach(meta -> addresses.add(meta.attr("content")));
        page.document().select("meta[http-equiv=refresh]").forEach(meta -> addresses.add(meta.attr("content").replaceFirst(".*url=", "")));
        return addresses;
    }

    private void follow(String file, Pattern pattern) {
        Matcher matcher = pattern.matcher(site.text(file));
        while (matcher.find()) {
            String address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (!address.startsWith("data:")) {
                check(file, site.url() + file, address);
            }
        }
    }

    private void check(String from, String base, String address) {
        String target = URI.create(base).resolve(address).toString();
        if (!target.startsWith(site.url())) {
            if (target.startsWith(URI.create(site.url()).resolve("/").toString())) {
                dead.add(from + ": " + address + " leaves the folder that the site is mounted at");
            }
            return;
        }
        String path = target.substring(site.url().length());
        int hash = path.indexOf('#');
        String fragment = hash < 0 ? "" : URI.create(path.substring(hash)).getFragment();
        String decoded = URI.create("/" + path.replaceFirst("[?#].*", "")).getPath().substring(1);
        boolean page = isPage(decoded);
        if (!page && !site.files().containsKey(decoded)) {
            dead.add(from + ": " + address);
        } else if (page && !fragment.isEmpty() && site.page(decoded).document().getElementById(fragment) == null) {
            dead.add(from + ": " + address + " (no such id)");
        }
    }

    private boolean isPage(String path) {
        return site.files().containsKey(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                && (path.isEmpty() || path.endsWith("/") || path.endsWith(".html"));
    }
}
