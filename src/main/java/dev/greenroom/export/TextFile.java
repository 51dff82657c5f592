package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Source;

/** A text file that is made from the site as a whole, and so traced to its settings. */
final class TextFile {
    private TextFile() {}

    static Output of(String path, String text) {
        return new Output(path, text.getBytes(UTF_8), Source.named("content/site.yml").place());
    }
}
