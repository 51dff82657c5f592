package dev.greenroom.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people behind commits: authors and those named by {@code Co-authored-by}, by the names that {@code .mailmap} gives them.
 *
 * <p>Left out are programs ({@code [bot]} in the name or address, addresses that take no mail), whoever is called
 * {@code Anonymous} there, and names that are an address. Addresses are never handed on.
 */
final class Authors {
    /** Stands between the parts that {@link #FORMAT} asks for; no name can hold it. */
    static final String BETWEEN = "\u001f";

    /** What the format of a log asks for: name and address of the author, then the other authors. */
    static final String FORMAT = "%x1f%aN%x1f%aE%x1f%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1e)";

    private static final String BETWEEN_CONTACTS = "\u001e";
    private static final Pattern CONTACT = Pattern.compile("([^<>]*[^<>\\s])\\s+<([^<>\\s]+)>");
    private static final Pattern NO_PERSON = Pattern.compile("\\[bot]|<(?:no-?reply|bot|actions)@", Pattern.CASE_INSENSITIVE);
    private static final String ANONYMOUS = "anonymous";

    /** A command line holds this many contacts on every system. */
    private static final int AT_ONCE = 50;

    private final Map<String, String> known;

    /** @param known what a contact is called by {@code .mailmap}, as a contact */
    private Authors(Map<String, String> known) {
        this.known = known;
    }

    /**
     * Who wrote a commit, as contacts.
     *
     * @param author as {@code .mailmap} has it
     * @param others as they were written
     */
    record Of(String author, List<String> others) {
        static final Of NOBODY = new Of("", List.of());
    }

    /** Reads what {@link #FORMAT} asked for: the parts from the second on. */
    static Of read(String[] parts) {
        List<String> others = Stream.of(parts[3].split(BETWEEN_CONTACTS))
                .map(String::strip)
                .filter(contact -> CONTACT.matcher(contact).matches())
                .toList();
        return new Of(parts[1] + " <" + parts[2] + ">", others);
    }

    /** Asks git what the other authors of all these commits are called. */
    static Authors of(Git git, Collection<Of> commits) throws Git.Unavailable {
        List<String> contacts = new ArrayList<>(commits.stream().flatMap(of -> of.others().stream()).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, String> known = new HashMap<>();
        for (int from = 0; from < contacts.size(); from += AT_ONCE) {
            List<String> some = contacts.subList(from, Math.min(contacts.size(), from + AT_ONCE));
            List<String> arguments = new ArrayList<>(List.of("check-mailmap", "--"));
            arguments.addAll(some);
            List<String> answers = git.lines(arguments.toArray(new String[0]));
            for (int i = 0; i < answers.size(); i++) {
                known.put(some.get(i), answers.get(i));
            }
        }
        return new Authors(known);
    }

    /** The names of the people who wrote a commit. */
    Set<String> names(Of commit) {
        Stream<String> contacts = Stream.concat(Stream.of(commit.author()), commit.others().stream().map(other -> known.getOrDefault(other, other)));
        return contacts.flatMap(contact -> name(contact).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> name(String contact) {
        Matcher parts = CONTACT.matcher(contact);
        if (NO_PERSON.matcher(contact).find() || !parts.matches()) {
            return List.of();
        }
        String name = parts.group(1).replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        boolean told = !name.isEmpty() && name.indexOf('@') < 0 && !name.toLowerCase(Locale.ROOT).equals(ANONYMOUS);
        return told ? List.of(name) : List.of();
    }
}
