package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Output;
import dev.greenroom.model.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes each topic as an EPUB 3 book. */
public final class Books {
    private Books() {}

    /** @param pictures that lie beside the questions */
    public static List<Output> write(Site site, Addresses addresses, List<AnsweredTopic> topics, List<Output> pictures) {
        Map<String, Output> byPath = pictures.stream().collect(Collectors.toMap(Output::path, Function.identity(), (one, other) -> one));
        return topics.parallelStream()
                .map(answered -> new Output(
                        Addresses.book(answered.topic().slug()),
                        new Book(answered, site, addresses, byPath).epub(site),
                        answered.topic().place()))
                .toList();
    }
}
