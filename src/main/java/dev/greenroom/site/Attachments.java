package dev.greenroom.site;

import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Output;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Takes the pictures beside the questions along. */
final class Attachments {
    private Attachments() {}

    static List<Output> outputs(Catalog catalog) {
        return catalog.attachments().stream().map(Attachments::output).toList();
    }

    static Output output(Attachment attachment) {
        try {
            byte[] bytes = Files.readAllBytes(attachment.file());
            return new Output(attachment.path(), bytes, Source.named("content/" + attachment.path()).place());
        } catch (IOException e) {
            throw FileFailure.of("read", attachment.file(), e);
        }
    }
}
