package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Alias;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads earlier addresses to where their questions are now, in the format of Netlify's {@code _redirects}.
 *
 * <p>Each address stands with and without its trailing slash: Netlify takes both for one, others that read the format
 * do not. The {@code !} lets a redirect win over a file at the old address.
 */
public final class Redirects {
    private Redirects() {}

    public static Output write(Catalog catalog, Addresses addresses) {
        String lines = catalog.questions()
                .flatMap(question -> question.aliases().stream().flatMap(alias -> lines(alias, question, addresses)))
                .sorted()
                .distinct()
                .collect(Collectors.joining());
        return TextFile.of("_redirects", lines);
    }

    private static Stream<String> lines(Alias alias, Question question, Addresses addresses) {
        String from = addresses.href(PercentEncoding.encode(alias.path()));
        String to = addresses.href(PercentEncoding.encode(Addresses.question(question)));
        return Stream.of(from, from + "/").map(address -> address + " " + to + " 301!\n");
    }
}
