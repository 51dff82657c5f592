package dev.greenroom.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the addresses in an imported file lead once its questions stand elsewhere. */
final class Targets {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]+.*|mailto:.+", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?i)www\\.[a-z0-9-]+\\.[a-z].*");

    private static final Pattern NUMBER = Pattern.compile("^(?:q-?)?\\d+-+");

    private final String list;
    private final Optional<URI> origin;
    private final Map<String, String> slugs;
    private final Pictures pictures;

    /**
     * @param list path of the file
     * @param origin its address on the web, where known
     * @param slugs of its questions by their anchors in it
     */
    Targets(String list, Optional<URI> origin, Map<String, String> slugs, Pictures pictures) {
        this.list = list;
        this.origin = origin;
        this.slugs = slugs;
        this.pictures = pictures;
    }

    /** The address that a link has from now on; empty where there is none. */
    Optional<String> link(String written) {
        String address = written.strip().replaceAll("[\\p{Cc}]", "");
        if (address.startsWith("#")) {
            String anchor = decoded(address.substring(1)).toLowerCase(Locale.ROOT);
            return Optional.ofNullable(slugs.get(anchor)).or(() -> Optional.ofNullable(slugs.get(NUMBER.matcher(anchor).replaceFirst(""))));
        }
        if (SCHEME.matcher(address).matches()) {
            return WEB.matcher(address).matches() ? Optional.of(safe(address)) : Optional.empty();
        }
        if (address.startsWith("//")) {
            return Optional.of(safe("https:" + address));
        }
        if (HOST.matcher(address).matches()) {
            return Optional.of(safe("https://" + address));
        }
        return address.isEmpty() ? Optional.empty() : origin.flatMap(base -> resolved(base, address));
    }

    /** The address of a picture that is taken along; empty where it can't be. */
    Optional<String> picture(String written) {
        String path = decoded(written.strip().replaceAll("[?#].*", ""));
        boolean elsewhere = path.isEmpty() || path.startsWith("/") || SCHEME.matcher(path).matches();
        return elsewhere ? Optional.empty() : pictures.take(list, path).map(name -> "../images/" + name);
    }

    private static Optional<String> resolved(URI base, String address) {
        try {
            return Optional.of(base.resolve(new URI(safe(address))).toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What would end an address in Markdown or HTML, encoded. */
    private static String safe(String address) {
        return address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E").replace("\"", "%22").replace("`", "%60")
                .replace("\\", "%5C").replace("|", "%7C").replace("{", "%7B").replace("}", "%7D").replace("^", "%5E");
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
