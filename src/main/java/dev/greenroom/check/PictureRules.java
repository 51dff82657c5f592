package dev.greenroom.check;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An SVG picture is a document that can run scripts and load files where it is opened by its own address: it must draw,
 * and do nothing else.
 */
public final class PictureRules {
    private static final Set<String> ACTIVE = Set.of("script", "foreignobject", "iframe", "embed", "object", "handler", "listener");

    /** A part of the same picture, or a picture within it. */
    private static final Pattern LOCAL = Pattern.compile("\\s*(#.*|data:image/(png|jpeg|gif|webp)[;,].*)", Pattern.DOTALL);

    /** Entities can spell any of what is refused here; other encodings could hide it. */
    private static final Pattern HIDING = Pattern.compile(
            "<!ENTITY|<!ATTLIST|<\\?xml-stylesheet|\\x00|<\\?xml[^>]*\\sencoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"'])");

    private PictureRules() {}

    /** @param pictures of the content; others are passed over */
    public static List<Problem> check(List<Output> pictures) {
        List<Problem> problems = new ArrayList<>();
        for (Output picture : pictures) {
            if (picture.path().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                check(new Source(picture.origin().path(), new String(picture.bytes(), StandardCharsets.UTF_8)), problems);
            }
        }
        return problems;
    }

    private static void check(Source source, List<Problem> problems) {
        Matcher hiding = HIDING.matcher(source.text());
        if (hiding.find()) {
            String found = hiding.group().strip();
            problems.add(Rule.ACTIVE_PICTURE.at(
                    source.place(hiding.start(), hiding.end()),
                    "an SVG picture can't have `" + found + "`",
                    "save it as plain SVG, in UTF-8"));
            return;
        }
        for (Element element : Jsoup.parse(source.text(), "", Parser.xmlParser().setTrackPosition(true)).getAllElements()) {
            active(element).ifPresent(found -> problems.add(Rule.ACTIVE_PICTURE.at(
                    source.place(element.sourceRange().startPos(), element.sourceRange().endPos()),
                    "an SVG picture can't have " + found,
                    "export it without scripts, links and files from elsewhere")));
        }
    }

    /** What the element would do beside drawing. */
    private static Optional<String> active(Element element) {
        if (ACTIVE.contains(local(element.tagName()))) {
            return Optional.of("the element `" + element.tagName() + "`");
        }
        for (Attribute attribute : element.attributes()) {
            String name = local(attribute.getKey());
            boolean elsewhere = name.equals("href") && !LOCAL.matcher(attribute.getValue()).matches();
            boolean changesLinks = name.equals("attributename") && local(attribute.getValue().strip()).matches("href|on.*");
            if (name.startsWith("on") || elsewhere || changesLinks) {
                return Optional.of("`" + attribute.getKey() + "=\"" + attribute.getValue() + "\"`");
            }
        }
        return Optional.empty();
    }

    /** A name in small letters, without its namespace's prefix. */
    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
