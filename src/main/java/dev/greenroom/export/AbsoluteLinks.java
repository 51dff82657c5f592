package dev.greenroom.export;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the links and pictures of a page's HTML work away from the site, as in a feed reader. */
final class AbsoluteLinks {
    /** A start tag whole, so that {@code href="…"} in the running text stays as it is. */
    private static final Pattern START_TAG = Pattern.compile("<[a-zA-Z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>");

    private static final Pattern ADDRESS = Pattern.compile("(\\s(?:href|src)=\")([^\"]*)");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private AbsoluteLinks() {}

    /** @param page the absolute address of the page that the HTML was written for */
    static String in(String html, String page) {
        return START_TAG.matcher(html).replaceAll(tag -> quoted(ADDRESS.matcher(tag.group())
                .replaceAll(address -> quoted(address.group(1) + absolute(address.group(2), page)))));
    }

    static String absolute(String address, String page) {
        if (SCHEME.matcher(address).matches() || address.startsWith("//")) {
            return address;
        }
        return address.startsWith("/") ? domain(page) + address : page + address;
    }

    private static String domain(String page) {
        URI uri = URI.create(page);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
