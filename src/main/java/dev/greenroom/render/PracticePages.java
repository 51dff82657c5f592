package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Page;
import dev.greenroom.problem.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the pages for mock interviews and study plans, which scripts fill in the browser. */
final class PracticePages {
    private final Frame frame;

    PracticePages(Frame frame) {
        this.frame = frame;
    }

    /** Each by its path. */
    Map<String, Supplier<Page>> pages() {
        return Map.of(
                Addresses.mockInterview(),
                () -> page(
                        "mock.html",
                        Addresses.mockInterview(),
                        "Mock interview",
                        "A mock interview by the clock: interview questions of your topics and levels, answered aloud, graded, and put to review."),
                Addresses.studyPlan(),
                () -> page(
                        "plan.html",
                        Addresses.studyPlan(),
                        "Study plan",
                        "A study plan up to the day of your interview: new questions and reviews day by day, to print or for your calendar."));
    }

    private Page page(String template, String path, String title, String description) {
        List<Views.LinkView> crumbs = frame.crumbs(
                new Views.LinkView("Practice", frame.addresses.href(Addresses.practice())),
                new Views.LinkView(title, frame.addresses.href(path)));
        Views.Head head = new Views.Head(
                title + " | " + frame.site().title(),
                description,
                frame.addresses.url(path),
                "website",
                true,
                Optional.empty(),
                List.of(frame.data.breadcrumbs(crumbs)));
        return frame.page(template, path, head, Map.of("crumbs", crumbs), Source.named("templates/" + template).place());
    }
}
