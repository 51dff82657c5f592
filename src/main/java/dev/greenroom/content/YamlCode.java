package dev.greenroom.content;

import dev.greenroom.model.Mistake;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML of answers, which is anybody's: several documents, anchors and unknown tags are right. */
public final class YamlCode {
    private YamlCode() {}

    public static Optional<Mistake> mistake(String code) {
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(code)) {
                event.getEventId();
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            return Optional.of(Mistake.of(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), e.getProblem()));
        } catch (YamlEngineException e) {
            return Optional.of(Mistake.of(1, e.getMessage()));
        }
    }
}
