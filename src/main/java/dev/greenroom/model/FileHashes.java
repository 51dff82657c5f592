package dev.greenroom.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The SHA-256 of each file of a build, computed once for all who ask: hashing all files takes a good part of a build.
 *
 * @param byPath in hexadecimal digits
 */
public record FileHashes(SortedMap<String, String> byPath) {
    public FileHashes {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** Of files with one path the first counts. */
    public static FileHashes of(Collection<Output> outputs) {
        return new FileHashes(outputs.parallelStream()
                .collect(Collectors.toMap(Output::path, Output::hash, (first, second) -> first, TreeMap::new)));
    }

    /** These and those of further files. */
    public FileHashes and(Collection<Output> further) {
        SortedMap<String, String> all = new TreeMap<>(of(further).byPath);
        all.putAll(byPath);
        return new FileHashes(all);
    }
}
