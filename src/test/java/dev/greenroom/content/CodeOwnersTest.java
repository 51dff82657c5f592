package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owns a file, as a host reads CODEOWNERS. */
class CodeOwnersTest {
    private static final String TOPIC = "content/aws/topic.md";

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "*.md, true",
        "*.js, false",
        "/content/aws/, true",
        "/content/aws, true",
        "content/aws/, true",
        "/aws/, false",
        "aws/, true",
        "aws, true",
        "/content/, true",
        "/content/*, false",
        "content/aws/*, true",
        "/content/aw, false",
        "/content/a?s/, true",
        "/content/**/topic.md, true",
        "**/aws, true",
        "/content/**, true",
        "topic.md, true",
        "/topic.md, false",
        "/content/aws/topic.md/, false",
        "content/aws.topic.md, false",
    })
    void aPatternStandsForTheFilesItNamesAndForWhatIsBelowItsFolders(String pattern, boolean fits) {
        assertThat(CodeOwners.read(pattern + " @ada").of(TOPIC)).isEqualTo(fits ? List.of("@ada") : List.of());
    }

    @Test
    void theLastLineThatFitsCounts() {
        String owners = "* @all\n/content/aws/ @ada @org/team  # both\n/content/sql/ @bob\n";
        assertThat(CodeOwners.read(owners).of(TOPIC)).containsExactly("@ada", "@org/team");
        assertThat(CodeOwners.read(owners).of("content/java/topic.md")).containsExactly("@all");
    }

    @Test
    void aLineWithoutOwnersTakesThemAway() {
        assertThat(CodeOwners.read("* @all\n/content/aws/\n").of(TOPIC)).isEmpty();
    }

    @Test
    void addressesAndWhatIsNoAccountAreLeftOut() {
        assertThat(CodeOwners.read("* ada@example.org @-x @<b> @ada @ada\n").of(TOPIC)).containsExactly("@ada");
    }

    @Test
    void commentsAndPatternsThatAHostRefusesSayNothing() {
        assertThat(CodeOwners.read("# * @ada\n\n!/content/ @ada\n/content/[a]ws/ @ada\n").of(TOPIC)).isEmpty();
    }
}
