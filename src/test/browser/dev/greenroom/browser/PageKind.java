package dev.greenroom.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.function.Consumer;

/** Every kind of page there is, each in the state in which it shows most. */
enum PageKind {
    HOME("", page -> {}),
    TOPIC_WITH_AN_OPEN_ANSWER("aws/#vpc", page -> page.getByText("The VPC itself costs nothing").waitFor()),
    ALL_QUESTIONS("questions/", page -> {}),
    QUESTION("aws/vpc/", page -> {}),
    PRINT("kubernetes/print/", page -> {}),
    TAGS("tags/", page -> {}),
    TAG("tags/networking/", page -> {}),
    SEARCH("search/", page -> {}),
    SEARCH_WITH_RESULTS("search/?q=subnet", page -> page.getByText("questions found").first().waitFor()),
    SEARCH_WITHOUT_RESULTS("search/?q=xyzzyq", page -> page.getByText("No question has these words").first().waitFor()),
    QUESTION_WITH_MARKS("aws/vpc/?highlight=subnet", page -> page.getByText("Clear highlights").waitFor()),
    HOME_OF_A_READER("", PageKind::rest),
    TOPIC_OF_A_READER("kubernetes/", PageKind::rest),
    PROGRESS("progress/", PageKind::rest),
    PROGRESS_OF_A_READER("progress/", PageKind::rest),
    PRACTICE("practice/", page -> page.getByText("Start 10 cards").waitFor()),
    PRACTICE_CARD("practice/?topic=aws", page -> Practice.on(page).start()),
    PRACTICE_ANSWER("practice/?topic=aws", page -> Practice.on(page).start().press(" ").press("f").full().waitFor()),
    PRACTICE_END("practice/?topic=aws&level=basic", page -> Practice.on(page).start().learn("again", "easy").endEarly()),
    MOCK("practice/mock/", page -> page.waitForLoadState(LoadState.NETWORKIDLE)),
    MOCK_QUESTION(Mock.SHARED, page -> Mock.on(page).start()),
    MOCK_ANSWER(Mock.SHARED, page -> Mock.on(page).start().button("Reveal answer").click()),
    MOCK_RESULT(Mock.SHARED, page -> Mock.on(page).start().answer("good", "missed", "partly", "good", "good").result().waitFor()),
    PLAN("practice/plan/", page -> page.waitForLoadState(LoadState.NETWORKIDLE)),
    PLAN_DAYS("practice/plan/?start=2026-11-23&date=2026-11-29&minutes=45", page -> page.getByText("Not everything fits").waitFor()),
    CONTRIBUTE("contribute/", page -> {}),
    ACCESSIBILITY("accessibility/", page -> {}),
    OFFLINE("offline/", page -> {}),
    NOT_FOUND("nowhere/", page -> {}),
    SEARCH_DIALOG("kubernetes/", page -> SearchDialog.openedBy(page, "/").find("pod"));

    private final String path;
    private final Consumer<Page> ready;

    PageKind(String path, Consumer<Page> ready) {
        this.path = path;
        this.ready = ready;
    }

    String path() {
        return path;
    }

    /** Opens such a page and brings it into its state. */
    Page open(Visit visit, NewContextOptions options) {
        Page page = context(visit, options).newPage();
        page.navigate(path);
        ready.accept(page);
        return page;
    }

    /** A new reader, who will meet such a page. */
    BrowserContext context(Visit visit, NewContextOptions options) {
        if (this == NOT_FOUND) {
            visit.expectComplaint("the server responded with a status of 404");
        }
        BrowserContext context = visit.context(options);
        if (name().endsWith("OF_A_READER")) {
            context.addInitScript(ReadersProgress.KEPT);
        }
        return context;
    }

    private static void rest(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
