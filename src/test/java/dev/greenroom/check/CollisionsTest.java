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

    @Test
    void namesThatSomeSystemsKeepForDevicesAreRefused() {
        assertThat(check("aws/con/index.html", "aws/images/Nul.png", "img./a.svg"))
                .extracting(Problem::message)
                .containsExactly(
                        "no file or folder can have the name `con` on Windows",
                        "no file or folder can have the name `Nul.png` on Windows",
                        "no file or folder can have the name `img.` on Windows");
        assertThat(check("aws/console/index.html", "aws/nulls/index.html", "com10/a.b", "a..b")).isEmpty();
    }

    private static List<Problem> check(String... paths) {
        return Collisions.check(Stream.of(paths)
                .map(path -> new Output(path, new byte[0], Source.named("source of " + path).place()))
                .toList());
    }
}
