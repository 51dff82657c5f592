package dev.greenroom.render;

import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Addresses at the repository's web site, where a reader can mend a page or report a mistake. */
final class RepositoryLinks {
    private static final String MISTAKE_FORM = "wrong-answer.yml";

    private final Site.Repository repository;
    private final String web;
    private final boolean gitlab;

    RepositoryLinks(Site.Repository repository) {
        this.repository = repository;
        this.web = repository.url().replaceFirst("\\.git$", "");
        String host = URI.create(repository.url()).getHost();
        this.gitlab = host != null && List.of(host.split("\\.")).contains("gitlab");
    }

    /** @param file path below the source folder */
    String edit(String file) {
        return web + (gitlab ? "/-/edit/" : "/edit/") + repository.branch() + "/" + repository.folder() + file;
    }

    /** @param file path below the source folder */
    String file(String file) {
        return web + (gitlab ? "/-/blob/" : "/blob/") + repository.branch() + "/" + repository.folder() + file;
    }

    /** @param name of a person or, with a slash, of a team, as in {@code @ada} */
    String account(String name) {
        String path = name.substring(1);
        int slash = path.indexOf('/');
        boolean team = slash >= 0 && !gitlab;
        URI host = URI.create(web).resolve("/");
        return host + (team ? "orgs/" + path.substring(0, slash) + "/teams" + path.substring(slash) : path);
    }

    /**
     * A new issue that already names the question.
     *
     * @param form whether the repository has the form whose fields are filled in then
     */
    String report(Question question, String pageUrl, boolean form) {
        String title = "Mistake in " + question.id();
        if (form && !gitlab) {
            return web + "/issues/new?template=" + MISTAKE_FORM + "&title=" + encoded(title)
                    + "&question=" + encoded(question.id() + ": " + question.title());
        }
        String body = "Page: " + pageUrl + "\nFile: " + repository.folder() + question.place().path()
                + "\n\nWhat is wrong, and which source says so?\n";
        return gitlab
                ? web + "/-/issues/new?issue[title]=" + encoded(title) + "&issue[description]=" + encoded(body)
                : web + "/issues/new?title=" + encoded(title) + "&body=" + encoded(body);
    }

    /** A form for a new file in a folder. */
    String newFile(String folder) {
        return web + (gitlab ? "/-/new/" : "/new/") + repository.branch() + "/" + repository.folder() + folder;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
