package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {
    @Test
    void gapsAreMeant() {
        assertThat(Numbering.renamed(List.of("010-a.md", "015-b.md", "200-c.md", "7-d.md"))).isEmpty();
    }

    @Test
    void theSecondMovesIntoTheGap() {
        assertThat(Numbering.renamed(List.of("010-a.md", "020-b.md", "020-c.md", "030-d.md"))).isEqualTo(Map.of("020-c.md", "025-c.md"));
    }

    @Test
    void severalShareTheGap() {
        assertThat(Numbering.renamed(List.of("010-a.md", "010-b.md", "010-c.md", "020-d.md")))
                .isEqualTo(Map.of("010-b.md", "013-b.md", "010-c.md", "016-c.md"));
    }

    @Test
    void theLastOnesGoOnInTens() {
        assertThat(Numbering.renamed(List.of("010-a.md", "013-b.md", "013-c.md", "013-d.md")))
                .isEqualTo(Map.of("013-c.md", "020-c.md", "013-d.md", "030-d.md"));
    }

    @Test
    void withoutRoomTheWholeLevelIsNumberedAnew() {
        assertThat(Numbering.renamed(List.of("001-a.md", "001-b.md", "002-c.md")))
                .isEqualTo(Map.of("001-a.md", "010-a.md", "001-b.md", "020-b.md", "002-c.md", "030-c.md"));
    }

    @Test
    void widthsThatDifferGiveOneNumber() {
        assertThat(Numbering.renamed(List.of("1-a.md", "001-b.md"))).isEqualTo(Map.of("001-b.md", "010-b.md"));
    }

    @Test
    void aSlugThatStandsTwiceIsAnotherMistake() {
        assertThat(Numbering.renamed(List.of("010-a.md", "010-b.md", "020-a.md"))).isEmpty();
    }

    @Test
    void whateverTheNumbersTheOrderStaysAndEachStandsOnce() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            List<String> names = IntStream.range(0, 2 + random.nextInt(12))
                    .mapToObj(i -> String.format("%03d-q%02d.md", random.nextInt(20), i))
                    .sorted()
                    .toList();
            Map<String, String> renamed = Numbering.renamed(names);
            List<String> after = new ArrayList<>(names.stream().map(name -> renamed.getOrDefault(name, name)).toList());
            assertThat(after.stream().map(name -> name.replaceAll("-.*", "")).toList()).as(names.toString()).doesNotHaveDuplicates();
            assertThat(new HashSet<>(after)).hasSameSizeAs(names);
            assertThat(after).as(names.toString()).isSorted();
            assertThat(Numbering.renamed(after)).isEmpty();
        }
    }
}
