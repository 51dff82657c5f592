package dev.greenroom.site;

import dev.greenroom.model.FileHashes;
import dev.greenroom.model.Output;
import dev.greenroom.problem.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that publishes one site after the other, each of other files, until it is killed: {@code OUT SOURCE}, and
 * with {@code STEP} it ends by itself, as hard as if it were killed, before that change to files.
 */
final class PublishForever {
    private static final int FILES = 40;

    private PublishForever() {}

    public static void main(String[] arguments) {
        Path out = Path.of(arguments[0]);
        int last = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        AtomicInteger step = new AtomicInteger();
        for (int number = 0; ; number++) {
            try (Publisher publisher = Publisher.to(out, Path.of(arguments[1]), any -> {
                if (step.getAndIncrement() == last) {
                    Runtime.getRuntime().halt(137);
                }
            })) {
                publisher.publish(site(number).stream().map(file -> file.path().endsWith(".html") ? publisher.keep(file) : file).toList());
            }
            if (number == 1) {
                System.out.println("publishing");
            }
        }
    }

    /** A site whose every file tells its number, with the list of its files. */
    static List<Output> site(int number) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(file("_headers", "/*\n"));
        outputs.add(file("search/index.json", "{}"));
        for (int i = 0; i < FILES; i++) {
            outputs.add(file("topic-" + (number + i) % 50 + "/question/index.html", ("site " + number + ", page " + i + "\n").repeat(200)));
        }
        outputs.add(Manifest.of(FileHashes.of(outputs)));
        return outputs;
    }

    private static Output file(String path, String text) {
        return new Output(path, text.getBytes(StandardCharsets.UTF_8), Source.named(path).place());
    }
}
