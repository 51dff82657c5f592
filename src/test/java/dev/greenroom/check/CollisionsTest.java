package dev.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollisionsTest {
    @Test
    void onePathForTwoFilesIsReportedAtTheSecond() {
        assertThat(check("aws/index.html", "AWS/Index.html"))
                .extracting(problem -> problem.place().path(), Problem::message)
                .containsExactly(tuple(
                        "source of AWS/Index.html", "this would be published at `AWS/Index.html`, where another file already is"));
    }

    @Test
    void aFileWhereOthersNeedAFolderIsReportedOnce() {
        assertThat(check("aws/index.html", "aws/vpc/index.html", "Aws"))
                .extracting(Problem::message)
                .containsExactly("this would be published at `aws/index.html`, but `Aws` is a file");
    }

    @Test
    void filesOfOneFolderDoNotCollide() {
        assertThat(check("aws/index.html", "aws/vpc/index.html", "aws-2/index.html", "index.html")).isEmpty();
    }

    private static List<Problem> check(String... paths) {
        return Collisions.check(Stream.of(paths)
                .map(path -> new Output(path, new byte[0], Source.named("source of " + path).place()))
                .toList());
    }
}
