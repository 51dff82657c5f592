package dev.greenroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses at the repository's web site. */
class RepositoryLinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/prep, https://github.com/a/prep/edit/main/content/site.yml",
        "https://github.com/a/gitlab-notes, https://github.com/a/gitlab-notes/edit/main/content/site.yml",
        "https://gitlab.com/a/prep.git, https://gitlab.com/a/prep/-/edit/main/content/site.yml",
        "https://gitlab.example.org/a/prep, https://gitlab.example.org/a/prep/-/edit/main/content/site.yml",
    })
    void hostTellsTheFormOfTheAddress(String url, String edit) {
        RepositoryLinks links = new RepositoryLinks(new Site.Repository(url, "main", ""));

        assertThat(links.edit("content/site.yml")).isEqualTo(edit);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/prep, @ada, https://github.com/ada",
        "https://github.com/a/prep, @org/team, https://github.com/orgs/org/teams/team",
        "https://gitlab.com/a/prep, @group/part, https://gitlab.com/group/part",
    })
    void anAccountHasAPageAtTheHost(String url, String name, String page) {
        assertThat(new RepositoryLinks(new Site.Repository(url, "main", "")).account(name)).isEqualTo(page);
    }

    @Test
    void aFileIsReadWhereItsBranchIs() {
        assertThat(new RepositoryLinks(new Site.Repository("https://github.com/a/prep", "trunk", "site/")).file("LICENSE"))
                .isEqualTo("https://github.com/a/prep/blob/trunk/site/LICENSE");
        assertThat(new RepositoryLinks(new Site.Repository("https://gitlab.com/a/prep", "main", "")).file("LICENSE"))
                .isEqualTo("https://gitlab.com/a/prep/-/blob/main/LICENSE");
    }
}
