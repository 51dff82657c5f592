package dev.greenroom.site;

import dev.greenroom.model.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The few pages that were asked for last: a page that changed is looked at to tell so, and then loaded. */
final class Recent {
    private static final int MOST = 8;

    private final Map<String, Optional<Output>> pages = new LinkedHashMap<>(MOST, 0.75f, true);

    /** One at a time: whoever asks for what is just being made waits for it. */
    synchronized Optional<Output> file(String path, Function<String, Optional<Output>> maker) {
        Optional<Output> page = pages.get(path);
        if (page == null) {
            page = maker.apply(path);
            pages.put(path, page);
            if (pages.size() > MOST) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        return page;
    }
}
