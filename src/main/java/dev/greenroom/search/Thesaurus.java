package dev.greenroom.search;

import dev.greenroom.model.Synonym;
import java.util.List;
import java.util.Map;

/** Tells which further terms stand for words. */
final class Thesaurus {
    Thesaurus(Analysis analysis, List<Synonym> ofSite) {}

    Map<String, Float> equivalents(List<Word> words) {
        return Map.of();
    }

    Map<String, Float> related(List<Word> words) {
        return Map.of();
    }
}
