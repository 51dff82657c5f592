package dev.greenroom.problem;

import java.util.List;

/** What a stage made, and the problems it met on the way. */
public record Outcome<T>(T value, List<Problem> problems) {
    public Outcome {
        problems = List.copyOf(problems);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }
}
