package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets the links and pictures of an answer right for their new place; what can't be kept stays as words and is told. */
final class Links {
    /** A link's text may hold a picture; an address, parentheses. */
    private static final Pattern MARKDOWN = Pattern.compile("(?<!\\\\)(!?)\\[((?:[^\\[\\]]++|\\[[^\\[\\]]*+\\](?:\\([^()]*+\\))?)*+)\\](?:"
            + "\\(\\s*(<[^<>\\n]*+>|[^\\s()<>]*+(?:\\([^()\\s]*+\\)[^\\s()<>]*+)*+|[^()<>\\n\"]*+)(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?\\s*\\)"
            + "|[ ]?\\[([^\\[\\]]*+)\\])");
    private static final Pattern SHORTCUT = Pattern.compile("(?<![\\\\\\]!])\\[([^\\[\\]^][^\\[\\]]*+)\\](?![\\[(:])");
    private static final Pattern HTML = Pattern.compile("(?i)<img\\b([^<>]*)>|<a\\b([^<>]*)>(.*?)</a>", Pattern.DOTALL);

    private final Targets targets;
    private final References references;
    private final Notes notes;

    Links(Targets targets, References references, Notes notes) {
        this.targets = targets;
        this.references = references;
        this.notes = notes;
    }

    List<Block> settled(List<Block> blocks) {
        List<Block> settled = new ArrayList<>();
        for (Block block : blocks) {
            settled.add(block instanceof Block.Prose prose ? prose.with(settled(prose)) : block);
        }
        return settled;
    }

    private String settled(Block.Prose prose) {
        String html = html(prose, prose.text(), false);
        return markdown(prose.numberAt(0), shortcuts(html), false);
    }

    /** @param linked whether the text stands in a link already */
    private String html(Block.Prose prose, String text, boolean linked) {
        Matcher matcher = HTML.matcher(Mask.inline(text));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            int line = prose.numberAt(matcher.start());
            out.append(text, at, matcher.start());
            if (matcher.group(1) != null) {
                out.append(image(line, text.substring(matcher.start(1), matcher.end(1)), linked));
            } else {
                String attributes = text.substring(matcher.start(2), matcher.end(2));
                String inner = html(new Block.Prose(line, ""), text.substring(matcher.start(3), matcher.end(3)), true);
                out.append(anchor(line, attributes, inner));
            }
            at = matcher.end();
        }
        return out.append(text.substring(at)).toString();
    }

    private String image(int line, String attributes, boolean linked) {
        String written = Html.attribute(attributes, "src").replace("&amp;", "&");
        String alt = alternative(written, Html.attribute(attributes, "alt"));
        Optional<String> kept = targets.picture(written);
        if (kept.isPresent()) {
            return "<img src=\"" + kept.get() + "\" alt=\"" + alt.replace("\"", "&quot;") + "\""
                    + Html.kept("img", attributes.replaceAll("(?i)\\b(?:src|alt)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)", "")) + ">";
        }
        Optional<String> link = elsewhere(line, written, linked);
        return link.map(address -> "<a href=\"" + address.replace("&", "&amp;") + "\">" + alt + "</a>").orElse(alt);
    }

    private String anchor(int line, String attributes, String inner) {
        String written = Html.attribute(attributes, "href").replace("&amp;", "&");
        return targets.link(written)
                .map(address -> "<a href=\"" + address.replace("&", "&amp;").replace("\"", "%22") + "\">" + inner + "</a>")
                .orElseGet(() -> lost(line, written, inner));
    }

    /** {@code [name]} alone is a link where the file defines the name. */
    private String shortcuts(String text) {
        Matcher matcher = SHORTCUT.matcher(Mask.inline(text));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            String name = text.substring(matcher.start(1), matcher.end(1));
            Optional<String> address = references.address(name);
            if (address.isPresent()) {
                out.append(text, at, matcher.start()).append("[").append(name).append("](<").append(address.get()).append(">)");
                at = matcher.end();
            }
        }
        return out.append(text.substring(at)).toString();
    }

    private String markdown(int line, String text, boolean linked) {
        Matcher matcher = MARKDOWN.matcher(Mask.inline(text));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            int number = line + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
            String inner = text.substring(matcher.start(2), matcher.end(2));
            Optional<String> address = matcher.group(4) == null
                    ? Optional.of(text.substring(matcher.start(3), matcher.end(3)).replaceAll("^<|>$", ""))
                    : references.address(matcher.group(4).isBlank() ? inner : text.substring(matcher.start(4), matcher.end(4)));
            if (address.isPresent()) {
                boolean picture = !matcher.group(1).isEmpty();
                out.append(text, at, matcher.start()).append(picture ? picture(number, inner, address.get(), linked) : link(number, inner, address.get()));
                at = matcher.end();
            }
        }
        return out.append(text.substring(at)).toString();
    }

    private String picture(int line, String alt, String written, boolean linked) {
        String text = alternative(written, alt);
        return targets.picture(written)
                .map(kept -> "![" + text + "](" + kept + ")")
                .or(() -> elsewhere(line, written, linked).map(address -> "[" + text + "](<" + address + ">)"))
                .orElse(text);
    }

    private String link(int line, String inner, String written) {
        String text = markdown(line, inner, true);
        return targets.link(written)
                .map(address -> "[" + text + "](" + (address.matches("[^()\\s]+") ? address : "<" + address + ">") + ")")
                .orElseGet(() -> lost(line, written, text));
    }

    /** A picture that is not taken along is a link, or no more than what it shows. */
    private Optional<String> elsewhere(int line, String written, boolean linked) {
        Optional<String> link = linked || written.startsWith("#") ? Optional.empty() : targets.link(written);
        String shown = "`" + Words.cut(written, 80) + "`";
        notes.add(Note.Kind.PICTURE, line, link.isPresent() ? "the picture " + shown + " is a link now" : "the picture " + shown + " is not taken along: its text is kept");
        return link;
    }

    /** The words of a link, and its address as code where it was one to a file. */
    private String lost(int line, String written, String text) {
        if (written.isBlank()) {
            return text;
        }
        notes.add(Note.Kind.LINK, line, "the link `" + Words.cut(written, 80) + "` leads nowhere from here: its text is kept");
        boolean file = !written.startsWith("#") && !written.contains("`") && !written.toLowerCase(Locale.ROOT).startsWith("javascript:");
        return file && !text.contains(written) ? text + " (`" + written + "`)" : text;
    }

    /** What a picture shows: where nobody says it, the words of its name. */
    private static String alternative(String written, String alt) {
        String said = alt.replaceAll("[\\[\\]<>`]", "").strip();
        if (!said.isEmpty()) {
            return said.replaceAll("\\s+", " ");
        }
        String name = written.replaceAll("[?#].*|^.*/", "").replaceAll("\\.[A-Za-z0-9]+$", "").replaceAll("%20|[^\\p{L}\\p{Nd}]+", " ").strip();
        return name.isEmpty() ? "picture" : name;
    }
}
