package dev.greenroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSpellingTest {
    @ParameterizedTest
    @CsvSource({
        "networks, network", "highavailability, high-availability", "high-availabilty, high-availability",
        "netwrok-policy, network-policy", "kubernets, kubernetes", "containerrs, containers", "trigger, triggers"
    })
    void aSlipIsMended(String written, String meant) {
        assertThat(TagSpelling.meant(Map.of(new Tag(written), 1, new Tag(meant), 5))).isEqualTo(Map.of(new Tag(written), new Tag(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "ec2, ecs", "async, sync", "nosql, sql", "http-2, http-3", "protocol-2, protocol-3", "protocol2, protocol",
        "stateful, stateless", "class, clas", "mutable, immutable", "locking, logging", "docking, locking"
    })
    void anotherWordIsLeftAlone(String written, String used) {
        assertThat(TagSpelling.meant(Map.of(new Tag(written), 1, new Tag(used), 50))).isEmpty();
    }

    @Test
    void whatTwoQuestionsHaveIsMeant() {
        assertThat(TagSpelling.meant(Map.of(new Tag("networks"), 2, new Tag("network"), 50))).isEmpty();
    }

    @Test
    void whatFewHaveTellsNothing() {
        assertThat(TagSpelling.meant(Map.of(new Tag("networks"), 1, new Tag("network"), 4))).isEmpty();
    }

    @Test
    void ofTwoThatAreNearTheOneInMoreUseIsMeant() {
        Map<Tag, Integer> used = Map.of(new Tag("containrs"), 1, new Tag("containers"), 5, new Tag("containars"), 6);
        assertThat(TagSpelling.meant(used)).isEqualTo(Map.of(new Tag("containrs"), new Tag("containars")));
    }
}
