package dev.greenroom.render;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Leaves code as it is, for those who judge answers and don't publish them: colouring takes most of a build. */
record Uncoloured(Collection<String> languages) implements Colouring {
    Uncoloured {
        languages = Set.copyOf(languages);
    }

    @Override
    public boolean knows(String language) {
        return languages.contains(language);
    }

    @Override
    public Optional<String> highlight(String code, String language) {
        return Optional.empty();
    }
}
