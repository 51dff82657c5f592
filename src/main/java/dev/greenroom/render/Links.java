package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Link;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Suggestion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
 *
 * <p>The guide for contributors stands outside the content: what it names beside that is a file of the repository.
 */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String CONTENT = "content/";

    private final Map<String, String> pathByFile = new HashMap<>();
    private final Map<String, String> pathById = new TreeMap<>();
    private final Set<String> attachments = new HashSet<>();
    private final Set<String> pages;

    /**
     * Where an address stands.
     *
     * @param page its page's path
     * @param file its file's path below the source folder
     * @param others where the source folder's other files can be read; they can be linked to from the guide alone
     */
    record Base(String page, String topic, String file, Optional<UnaryOperator<String>> others) {
        Base(String page, String topic, String file) {
            this(page, topic, file, Optional.empty());
        }

        /** @param others where the source folder's other files can be read; an empty address where they can't */
        static Base ofGuide(UnaryOperator<String> others) {
            return new Base(Addresses.contribute(), "", "CONTRIBUTING.md", Optional.of(others));
        }

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

        /**
         * Somewhere on this site.
         *
         * @param path below the site's root, which a later stage looks up
         * @param query with its question mark, or the empty string
         * @param anchor or the empty string
         */
        record Here(String path, String query, String anchor) implements Target {}

        /** A file of the repository that is not published; an empty address where it can be read nowhere. */
        record Beside(String url) implements Target {}

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
        pages = Set.copyOf(pathById.values());
        catalog.attachments().stream().map(Attachment::path).forEach(attachments::add);
    }

    /**
     * Whether these links are the ones that a catalog has, which costs less to see than to make them anew.
     *
     * @param areKnown of topics for which it was so before
     * @param isKnown of questions of other topics for which it was
     */
    boolean leadTo(Catalog catalog, Predicate<Topic> areKnown, Predicate<Question> isKnown) {
        int pages = catalog.topics().stream().mapToInt(topic -> 1 + topic.questions().size()).sum();
        List<Topic> others = catalog.topics().stream().filter(areKnown.negate()).toList();
        return pages == pathByFile.size()
                && pages == pathById.size()
                && catalog.attachments().size() == attachments.size()
                && others.stream().allMatch(topic -> isAt(topic.place(), Addresses.topic(topic.slug())))
                && others.stream().flatMap(topic -> topic.questions().stream())
                        .filter(isKnown.negate())
                        .allMatch(question -> isAt(question.place(), Addresses.question(question)))
                && catalog.attachments().stream().map(Attachment::path).allMatch(attachments::contains);
    }

    private boolean isAt(Place place, String path) {
        return path.equals(pathByFile.get(place.path()));
    }

    /** Whether a link that was found before would lead to the same page or file now. */
    boolean stillLeads(Link link, Base base) {
        return resolve(link.written(), base) instanceof Target.Here here && here.path().equals(link.target());
    }

    Target resolve(String written, Base base) {
        Target target = within(written, base);
        Optional<UnaryOperator<String>> others = target instanceof Target.Nowhere ? base.others() : Optional.empty();
        return others.flatMap(known -> beside(written.strip(), base, known)).orElse(target);
    }

    private static Optional<Target> beside(String address, Base base, UnaryOperator<String> others) {
        int end = address.replaceFirst("[?#].*", "").length();
        String folder = base.file().substring(0, base.file().lastIndexOf('/') + 1);
        return normalized(folder + address.substring(0, end)).map(others).map(url -> new Target.Beside(url.isEmpty() ? "" : url + address.substring(end)));
    }

    private Target within(String written, Base base) {
        String address = written.strip();
        if (address.startsWith("//")) {
            return new Target.Nowhere("the address `" + written + "` has no scheme", "write `https:" + address + "`");
        }
        if (SCHEME.matcher(address).matches()) {
            return new Target.Elsewhere();
        }
        Parts parts = Parts.of(address);
        String path = parts.path();
        if (path.isEmpty()) {
            return parts.at(base.page());
        }
        if (path.startsWith("/")) {
            return parts.at(path.substring(1));
        }
        return path.substring(path.lastIndexOf('/') + 1).contains(".") && !path.endsWith("..")
                ? file(written, parts, base)
                : question(written, parts, base);
    }

    /** Where a picture is: an address that must be a file's, not a page's. */
    Target resolvePicture(String written, Base base) {
        Target target = written.isBlank() ? noPicture("the picture has no address") : resolve(written, base);
        boolean page = target instanceof Target.Here here && (pages.contains(here.path()) || here.path().endsWith("/"));
        return page ? noPicture("the picture `" + written + "` is a page") : target;
    }

    private static Target noPicture(String message) {
        return new Target.Nowhere(message, "give the path of a picture beside the questions, as in `../images/vpc.svg`");
    }

    /** An address in its parts, read as browsers read them: {@code %20} stands for a space. */
    private record Parts(String path, String query, String anchor) {
        static Parts of(String address) {
            int hash = address.indexOf('#');
            String beforeAnchor = hash < 0 ? address : address.substring(0, hash);
            int mark = beforeAnchor.indexOf('?');
            return new Parts(
                    decoded(mark < 0 ? beforeAnchor : beforeAnchor.substring(0, mark)),
                    mark < 0 ? "" : beforeAnchor.substring(mark),
                    hash < 0 ? "" : decoded(address.substring(hash + 1)));
        }

        Target.Here at(String found) {
            return new Target.Here(found, query, anchor);
        }

        private static String decoded(String text) {
            try {
                return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // A percent sign that encodes nothing stands for itself.
                return text;
            }
        }
    }

    private Target file(String written, Parts parts, Base base) {
        String folder = base.file().substring(0, base.file().lastIndexOf('/') + 1);
        Optional<String> file = normalized(folder + parts.path());
        Optional<String> page = file.map(pathByFile::get);
        if (page.isPresent()) {
            return parts.at(page.get());
        }
        Optional<String> attachment = file.filter(name -> name.startsWith(CONTENT))
                .map(name -> name.substring(CONTENT.length()))
                .filter(attachments::contains);
        return attachment.<Target>map(parts::at)
                .orElseGet(() -> new Target.Nowhere(
                        "there is no file `" + written + "`", "give the path from this file's folder, or a question's id"));
    }

    private Target question(String written, Parts parts, Base base) {
        Optional<String> id = normalized(base.topic() + "/" + parts.path()).map(name -> name.replaceAll("/$", ""));
        Optional<String> page = id.map(pathById::get);
        return page.<Target>map(parts::at).orElseGet(() -> new Target.Nowhere(
                "there is no question or topic `" + written + "`", suggestion(id.orElse(parts.path()), base)));
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
