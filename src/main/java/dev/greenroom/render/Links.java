package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds out where an address in an answer leads.
 *
 * <ul>
 *   <li>{@code vpc}, {@code ../kubernetes/pods}, {@code ../kubernetes/}: a question or topic by its id, relative to the
 *       ids of the topic;
 *   <li>{@code 070-vpc.md}, {@code ../images/vpc.svg}: a file, relative to the file it stands in, as on GitHub;
 *   <li>{@code #what-you-lose}: a heading of the same answer;
 *   <li>{@code /tags/networking/}: a page of the site;
 *   <li>{@code https://…}, {@code mailto:…}: somewhere else.
 * </ul>
 */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String CONTENT = "content/";

    private final Map<String, String> pathByFile = new TreeMap<>();
    private final Map<String, String> pathById = new TreeMap<>();
    private final Set<String> attachments = new HashSet<>();

    /** Where an address stands: its page's path, its topic and its file's path below the source folder. */
    record Base(String page, String topic, String file) {
        static Base of(Question question) {
            return new Base(Addresses.question(question), question.topic(), question.place().path());
        }

        static Base of(Topic topic) {
            return new Base(Addresses.topic(topic.slug()), topic.slug(), topic.place().path());
        }
    }

    /** Where an address leads. */
    sealed interface Target {
        /** Another site, or a scheme that the cleaner judges. */
        record Elsewhere() implements Target {}

        /** A path below the site's root, which a later stage looks up, and an anchor or the empty string. */
        record Here(String path, String anchor) implements Target {}

        /** Nowhere. */
        record Nowhere(String message, String help) implements Target {}
    }

    Links(Catalog catalog) {
        for (Topic topic : catalog.topics()) {
            pathById.put(topic.slug(), Addresses.topic(topic.slug()));
            pathByFile.put(topic.place().path(), Addresses.topic(topic.slug()));
        }
        catalog.questions().forEach(question -> {
            pathById.put(question.id(), Addresses.question(question));
            pathByFile.put(question.place().path(), Addresses.question(question));
        });
        catalog.attachments().stream().map(Attachment::path).forEach(attachments::add);
    }

    Target resolve(String written, Base base) {
        String address = written.strip();
        if (address.startsWith("//")) {
            return new Target.Nowhere("the address `" + written + "` has no scheme", "write `https:" + address + "`");
        }
        if (SCHEME.matcher(address).matches()) {
            return new Target.Elsewhere();
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String anchor = hash < 0 ? "" : address.substring(hash + 1);
        if (path.isEmpty()) {
            return new Target.Here(base.page(), anchor);
        }
        if (path.startsWith("/")) {
            return new Target.Here(path.substring(1), anchor);
        }
        return path.substring(path.lastIndexOf('/') + 1).contains(".") && !path.endsWith("..")
                ? file(written, path, anchor, base)
                : question(written, path, anchor, base);
    }

    private Target file(String written, String path, String anchor, Base base) {
        String folder = base.file().substring(0, base.file().lastIndexOf('/') + 1);
        Optional<String> file = normalized(folder + path);
        Optional<String> page = file.map(pathByFile::get);
        if (page.isPresent()) {
            return new Target.Here(page.get(), anchor);
        }
        Optional<String> attachment = file.filter(name -> name.startsWith(CONTENT))
                .map(name -> name.substring(CONTENT.length()))
                .filter(attachments::contains);
        return attachment.<Target>map(name -> new Target.Here(name, anchor))
                .orElseGet(() -> new Target.Nowhere(
                        "there is no file `" + written + "`", "give the path from this file's folder, or a question's id"));
    }

    private Target question(String written, String path, String anchor, Base base) {
        Optional<String> id = normalized(base.topic() + "/" + path).map(name -> name.replaceAll("/$", ""));
        Optional<String> page = id.map(pathById::get);
        return page.<Target>map(found -> new Target.Here(found, anchor))
                .orElseGet(() -> new Target.Nowhere("there is no question or topic `" + written + "`", suggestion(id.orElse(path), base)));
    }

    private String suggestion(String id, Base base) {
        String prefix = base.topic() + "/";
        Optional<String> near = Suggestion.nearest(id, pathById.keySet());
        return near.map(known -> known.startsWith(prefix) ? known.substring(prefix.length()) : "../" + known)
                .map(known -> "did you mean `" + known + "`?")
                .orElse("link by id: `slug` within the topic, `../topic/slug` to another");
    }

    /** The path without {@code .} and {@code ..}; empty where it leads out of the tree. */
    private static Optional<String> normalized(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.equals(".")) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
