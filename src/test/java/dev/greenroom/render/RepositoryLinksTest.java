package dev.greenroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Site;
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
}
