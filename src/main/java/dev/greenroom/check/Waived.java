package dev.greenroom.check;

import dev.greenroom.model.Waiver;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What files say that they break on purpose: their problems aren't told, and a waiver that none needs is. */
public final class Waived {
    private Waived() {}

    /** The problems that no file waives. */
    public static List<Problem> rest(List<Problem> problems, List<Waiver> waivers) {
        return problems.stream()
                .filter(problem -> waivers.stream().noneMatch(waiver -> covers(waiver, problem)))
                .toList();
    }

    /**
     * The waivers that no problem needs.
     *
     * @param problems those of every rule, before any are waived
     */
    public static List<Problem> unused(List<Problem> problems, List<Waiver> waivers) {
        return waivers.stream()
                .filter(waiver -> problems.stream().noneMatch(problem -> covers(waiver, problem)))
                .map(waiver -> Rule.UNUSED_WAIVER.at(
                        waiver.place(), "nothing here breaks `" + waiver.rule().id() + "`", "remove the waiver"))
                .toList();
    }

    /** Of two files that have a part in one problem, either may waive it. */
    private static boolean covers(Waiver waiver, Problem problem) {
        String file = waiver.place().path();
        return waiver.rule() == problem.rule()
                && Stream.concat(Stream.of(problem.place()), problem.others().stream()).map(Place::path).anyMatch(file::equals);
    }
}
