package dev.greenroom.code;

import dev.greenroom.model.Passage;
import dev.greenroom.model.Snippet;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The snippets of a file of samples, and the paragraph above each. */
public final class SampleCode {
    private SampleCode() {}

    /** In the order of the file. */
    public static Map<Snippet, String> of(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/code", name));
        List<Snippet> snippets = Snippets.of(new Passage(new Source(name, text), 0, text.length()));
        Map<Snippet, String> samples = new LinkedHashMap<>();
        for (Snippet snippet : snippets) {
            String before = text.substring(0, text.lastIndexOf('\n', snippet.place().start())).stripTrailing();
            samples.put(snippet, before.substring(before.lastIndexOf("\n\n") + 2));
        }
        return samples;
    }
}
