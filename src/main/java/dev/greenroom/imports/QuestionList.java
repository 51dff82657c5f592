package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file to import.
 *
 * @param source its text, every line ending in LF
 * @param name short and without spaces, by which its questions are found again
 * @param origin where it can be read on the web
 * @param reviewed the day on which its facts were last looked at
 * @param fields of its front matter, where it begins with some
 * @param bodyStart offset of what stands behind the front matter
 */
public record QuestionList(
        Source source, String name, Optional<URI> origin, String reviewed, Optional<Map<String, List<String>>> fields, int bodyStart) {}
