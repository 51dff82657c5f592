package dev.greenroom.model;

import java.nio.file.Path;

/**
 * A picture beside the questions.
 *
 * @param path below the content folder and below the site's root alike, as in {@code aws/images/vpc.svg}
 * @param file where its bytes are
 */
public record Attachment(String path, Path file) {}
