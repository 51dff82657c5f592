package dev.greenroom.cli;

import dev.greenroom.problem.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code greenroom train}: runs the other commands over a sample, while Java watches which classes they take.
 *
 * <p>For the launcher alone, which has Java keep them in an archive.
 */
@Command(name = "train", hidden = true, description = "Runs the other commands over a sample; for the launcher alone.")
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "holds content/, and is written to")
    private Path sample;

    @Override
    public Integer call() {
        String source = sample.toString();
        for (List<String> command : List.of(
                List.of("check", "--changed", "HEAD", "--source", source),
                List.of("check", "--changed", "HEAD", "--source", source),
                List.of("build", "--source", source, "--out", sample.resolve("public").toString()),
                List.of("search", "water", "--source", source))) {
            edit();
            // A command that fails has shown some of its classes, too.
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Main.run(nowhere, nowhere, false, command.toArray(new String[0]));
        }
        return Main.DONE;
    }

    /** Makes one question differ from what git has, so that there is something to judge. */
    private void edit() {
        Path content = sample.resolve("content");
        try (Stream<Path> files = Files.walk(content)) {
            Path question = files.filter(file -> file.getFileName().toString().matches("\\d+-.*\\.md")).sorted().findFirst().orElseThrow();
            Files.writeString(question, "\n- Too much at once.\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileFailure.of("edit", content, e);
        }
    }
}
