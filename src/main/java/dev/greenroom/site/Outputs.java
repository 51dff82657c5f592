package dev.greenroom.site;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import java.nio.charset.StandardCharsets;

/** Pages as files. */
final class Outputs {
    private Outputs() {}

    static Output of(Page page) {
        return new Output(Addresses.file(page.path()), page.html().getBytes(StandardCharsets.UTF_8), page.origin());
    }
}
