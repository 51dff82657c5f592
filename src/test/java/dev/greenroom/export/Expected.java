package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Holds a written file to the one that lies beside the tests. */
final class Expected {
    private Expected() {}

    /** @param name below {@code src/test/resources/export} */
    static void isWritten(Output output, String name) {
        assertThat(text(output)).as(name).isEqualTo(read(name));
    }

    static String text(Output output) {
        return new String(output.bytes(), UTF_8);
    }

    private static String read(String name) {
        try (InputStream in = Expected.class.getResourceAsStream("/export/" + name)) {
            assertThat(in).as("src/test/resources/export/" + name).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
