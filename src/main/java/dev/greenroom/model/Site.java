package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * What {@code site.yml} says of the site as a whole.
 *
 * @param description one or two sentences, for the home page and search engines
 * @param url the site's public address, ending in {@code /}
 * @param language a BCP 47 tag, as in {@code en}
 * @param license under which the content may be used, by its name and its text's address
 * @param repository where the files can be changed
 * @param levels from the easiest to the hardest
 * @param navigation links in the footer beside the site's own
 * @param callToAction closes every topic page
 * @param reviewMonths how many months a review of a question's facts holds
 * @param waivers of rules that its file breaks on purpose
 * @param place the title in its file
 */
public record Site(
        String title,
        String tagline,
        String description,
        String url,
        String language,
        Optional<Reference> license,
        Optional<Repository> repository,
        List<Level> levels,
        List<Reference> navigation,
        Optional<CallToAction> callToAction,
        int reviewMonths,
        List<Waiver> waivers,
        Place place) {
    /** How long a review holds where the site says nothing. */
    public static final int USUAL_REVIEW_MONTHS = 18;

    public Site {
        levels = List.copyOf(levels);
        navigation = List.copyOf(navigation);
        waivers = List.copyOf(waivers);
    }

    /**
     * A public repository with a web page for every file.
     *
     * @param url without a slash at its end
     * @param branch the branch that readers are sent to
     * @param folder of the source within the repository, empty or ending in {@code /}
     */
    public record Repository(String url, String branch, String folder) {}

    /** What a reader who has prepared might do next. */
    public record CallToAction(String title, String text, Reference link) {}
}
