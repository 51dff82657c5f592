package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    @Test
    void nestingWithoutEndIsAProblem() {
        String deep = "tags: " + "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(FrontMatter.whole(new Source("site.yml", deep)).problems())
                .extracting(Problem::message)
                .containsExactly("bad YAML: more than 2000 brackets");
    }
}
