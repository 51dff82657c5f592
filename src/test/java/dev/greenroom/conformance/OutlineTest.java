package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.PageIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of each page, as those find their way by it who don't see it. */
class OutlineTest {
    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageHasOneFirstHeadingAndNoGapBelowIt(Published site) {
        List<String> gaps = new ArrayList<>();
        for (Published.Page page : site.pages()) {
            Elements headings = page.document().select("h1, h2, h3, h4, h5, h6");
            assertThat(headings.select("h1")).as("first headings of %s", page).hasSize(1);
            int above = 0;
            for (Element heading : headings) {
                int level = heading.normalName().charAt(1) - '0';
                if (level > above + 1) {
                    gaps.add(page + ": " + heading.normalName() + " \"" + heading.text() + "\" below h" + above);
                }
                above = level;
            }
        }
        assertThat(gaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageHasItsLandmarks(Published site) {
        for (Published.Page page : site.pages()) {
            assertThat(page.document().select("main")).as("main of %s", page).hasSize(1);
            assertThat(page.document().select("body > header")).as("header of %s", page).hasSize(1);
            assertThat(page.document().select("body > footer")).as("footer of %s", page).hasSize(1);
            // An open dialog makes the rest of the page inert, so its names are a world of their own.
            Elements navigations = page.document().select("nav:not(dialog nav)");
            assertThat(navigations.stream().map(OutlineTest::name))
                    .as("names of the navigations of %s", page)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyIdStandsOnceOnItsPageAndIsReferredToRightly(Published site) {
        for (Published.Page page : site.pages()) {
            List<String> ids = page.document().select("[id]").stream().map(Element::id).toList();
            assertThat(ids).as("ids of %s", page).doesNotHaveDuplicates();
            for (String attribute : List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")) {
                for (Element element : page.document().select("[" + attribute + "]")) {
                    assertThat(ids).as("%s: %s", page, element).contains(element.attr(attribute).split("\\s+"));
                }
            }
        }
    }

    /** A heading of an answer makes way for those, whatever it is called. */
    @Test
    void everyIdThatATemplateWritesIsKnownToBeTaken() throws IOException {
        Pattern written = Pattern.compile("\\sid=\"([^\"{]+)\"");
        List<String> unknown = new ArrayList<>();
        Published.files(Path.of("templates")).forEach((name, bytes) -> {
            Matcher id = written.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (id.find()) {
                if (!PageIds.isTaken(id.group(1))) {
                    unknown.add(name + ": " + id.group(1));
                }
            }
        });
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theFirstThingToReachSkipsToTheContent(Published site) {
        for (Published.Page page : site.pages()) {
            Element first = page.document().body().select("a[href], button, input, select").first();
            assertThat(first.attr("href")).as(page.toString()).isEqualTo("#" + page.document().select("main").first().id());
        }
    }

    private static String name(Element navigation) {
        if (navigation.hasAttr("aria-label")) {
            return navigation.attr("aria-label");
        }
        return navigation.hasAttr("aria-labelledby")
                ? navigation.ownerDocument().expectFirst("#" + navigation.attr("aria-labelledby")).text()
                : "";
    }
}
