package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code greenroom check} as its users call it. */
class CheckCommandTest {
    private static final String LOCKS = """
            It keeps others out of a critical section until it is released.

            ```java
            new java.util.concurrent.locks.ReentrantLock().lock();
            ```

            ```sql postgresql
            SELECT pg_advisory_lock(1);
            ```

            ## Pitfalls
            - Not releasing it.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeSite() {
        new SmallSite(folder)
                .question("010-locks", "What is a lock?", LOCKS)
                .question("020-locking", "What is locking?", "It keeps others out of a critical section.");
    }

    @Test
    void nothingWrongIsSaidInOneLineAndNothingIsWritten() {
        new SmallSite(folder)
                .question("010-locks", "What is a lock?", "It keeps others out of a critical section. ".repeat(6) + LOCKS)
                .question("020-locking", "What is waiting?", "Whoever comes later stands in a queue until it is their turn. ".repeat(5));
        Run run = check();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Nothing is wrong.\n");
        assertThat(run.err()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("content"));
    }

    @Test
    void whatABuildWouldRefuseIsRefused() {
        new SmallSite(folder).question("030-dead", "Dead?", "See [it](nowhere).");
        Run run = check("--content-report");
        assertThat(run.code()).isEqualTo(Main.PROBLEMS);
        assertThat(run.err()).contains("there is no question or topic `nowhere`").endsWith("1 error, 3 warnings.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theReportTellsWhatATopicIsMadeOf() {
        assertThat(check("--content-report").out()).isEqualToNormalizingNewlines("""
                AWS: 2 questions
                  levels: Basic 2, Intermediate 0, Advanced 0
                  tags: none
                  neither follow-ups nor pitfalls: locking
                  oldest reviews: locks 2026-11-23, locking 2026-11-23
                  shortest answers: locking 8 words, locks 12 words
                  longest answers: locks 12 words, locking 8 words
                  sources per answer: 1: 2 answers
                  code that must parse: none
                  code that must compile: java 1
                  code that must run: none
                  code not checked: sql postgresql 1

                Pairs that may be one question: none
                """);
    }

    @Test
    void theReportIsThereForProgramsToo() {
        JsonNode report = JsonMapper.shared().readTree(check("--content-report", "--json").out());
        JsonNode topic = report.get("topics").get(0);
        assertThat(topic.get("levels").get("basic").intValue()).isEqualTo(2);
        assertThat(topic.get("neitherFollowUpsNorPitfalls").get(0).stringValue()).isEqualTo("aws/locking");
        assertThat(topic.get("code").get("compiled").get("java").intValue()).isEqualTo(1);
        assertThat(topic.get("code").get("none").get("sql postgresql").intValue()).isEqualTo(1);
    }

    @Test
    void questionsThatSayTheSameAreNamed() throws Exception {
        Path same = folder.resolve("content/aws/basic/010-locks.md");
        Files.copy(same, folder.resolve("content/aws/basic/040-mutexes.md"));
        assertThat(check("--content-report").out()).contains("  1.00  aws/locks  aws/mutexes\n");
    }

    @Test
    void jsonIsForTheReport() {
        Run run = check("--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--json goes with --content-report");
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        Run run = check("--format", "xml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '--format': there is no format `xml`; use text, json, github or sarif\n");
    }

    @Test
    void formatsAreForProblemsAlone() {
        Run run = check("--format", "sarif", "--content-report");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--format and --content-report: name one of them");
    }

    @Test
    void aWarningEndsWithCodeOneOnlyWhereAsked() {
        assertThat(check().code()).isZero();
        assertThat(check("--strict").code()).isEqualTo(Main.PROBLEMS);
    }

    @Test
    void aRuleIsExplained() {
        Run run = Run.of("check", "--explain", "dead-link");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("# `dead-link`\n").contains("\n## Bad\n", "\n## Good\n");
        Run unknown = Run.of("check", "--explain", "dead-lnk");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("--explain: there is no rule `dead-lnk`; did you mean `dead-link`?");
    }

    @Test
    void theAgeOfAReviewCountsFromTheDayThatIsGiven() {
        assertThat(check("--today", "2028-05-23").err()).doesNotContain("[review-age]");
        assertThat(check("--today", "2028-05-24").err()).contains("010-locks.md:4:11: warning[review-age]: the facts were last checked 18 months ago");
        assertThat(check("--today", "2026-11-21").err()).contains("the review is dated after today, 2026-11-21");
        new SmallSite(folder).file("site.yml", "title: T\ntagline: T\ndescription: D\nurl: https://prep.example/\nreview-months: 6\n");
        assertThat(check("--today", "2027-06-01").err()).contains("a review holds 6 months");
    }

    @Test
    void ofTwoFilesThatAreAlikeEitherMayWaiveIt() throws Exception {
        Path one = folder.resolve("content/aws/basic/010-locks.md");
        Path other = Files.copy(one, folder.resolve("content/aws/basic/040-mutexes.md"));
        String text = Files.readString(one);
        String waived = text.replaceFirst("---\n", "---\nwaive:\n  near-duplicate: \"asked in two ways\"\n  same-title: \"asked in two ways\"\n");
        assertThat(check().err()).contains("[near-duplicate]", "[same-title]", "      = also: ");
        for (Path file : new Path[] {one, other}) {
            Files.writeString(file, waived);
            assertThat(check().err()).doesNotContain("[near-duplicate]", "[same-title]", "[unused-waiver]");
            Files.writeString(file, text);
        }
    }

    @Test
    void aBuildHeedsWaiversAndLeavesUnusedOnesAlone() {
        new SmallSite(folder).file("aws/basic/030-waived.md", """
                ---
                title: What is waived?
                short: Two warnings, of which one is needed, as the answer has no sources, and the other one isn't.
                reviewed: 2026-11-23
                waive:
                  no-sources: "about this test"
                  short-length: "not needed"
                ---
                An answer.
                """);
        Run built = Run.of("build", "--source", folder.toString(), "--out", folder.resolve("public").toString());
        assertThat(built.code()).isZero();
        assertThat(built.err()).isEmpty();
        assertThat(check().err()).contains("030-waived.md:7:3: warning[unused-waiver]: nothing here breaks `short-length`").doesNotContain("[no-sources]");
    }

    @Nested
    class AgainstARevision {
        @BeforeEach
        void makeHistory() throws Exception {
            new SmallSite(folder).file("aws/basic/030-mutexes.md", question("What is a mutex?", "aliases: [mutual-exclusion]\n"));
            new SmallSite(folder).file("aws/basic/040-draft.md", question("Is it done?", "draft: true\n"));
            Repository.commit(folder);
        }

        @Test
        void whatIsStillThereOrWasADraftIsNotLost() throws Exception {
            Files.delete(folder.resolve("content/aws/basic/040-draft.md"));
            Files.move(folder.resolve("content/aws/basic/030-mutexes.md"), folder.resolve("content/aws/basic/035-mutexes.md"));
            assertThat(check("--against", "HEAD").err()).doesNotContain("[lost-id]");
        }

        @Test
        void aRenamedFileAsksForItsEarlierSlugAsAnAlias() throws Exception {
            Files.delete(folder.resolve("content/aws/basic/030-mutexes.md"));
            new SmallSite(folder).file("aws/advanced/030-mutual-exclusion.md", question("What is a mutex?", ""));
            Run run = check("--against", "HEAD");
            assertThat(run.code()).isEqualTo(Main.PROBLEMS);
            assertThat(run.err())
                    .contains("content/aws/advanced/030-mutual-exclusion.md:2:8: error[lost-id]: `aws/mutexes` was published", "add `aliases: [mutexes]`")
                    .doesNotContain("`aws/mutual-exclusion` led to");
            assertThat(check().err()).doesNotContain("[lost-id]");
        }

        @Test
        void aFileThatIsGoneIsNamedByItsEarlierPath() throws Exception {
            Files.delete(folder.resolve("content/aws/basic/030-mutexes.md"));
            assertThat(check("--against", "HEAD").err())
                    .contains("content/aws/basic/030-mutexes.md: error[lost-id]: `aws/mutexes` was", "`aws/mutual-exclusion` led to `aws/mutexes`");
        }

        @Test
        void anAliasThatIsGoneIsToldInItsFile() {
            new SmallSite(folder).file("aws/basic/030-mutexes.md", question("What is a mutex?", "aliases: [mutex]\n"));
            assertThat(check("--against", "HEAD").err())
                    .contains("030-mutexes.md:5:10: error[lost-id]: `aws/mutual-exclusion` led to `aws/mutexes`", "put back `aliases: [mutual-exclusion]`");
        }

        @Test
        void aRevisionThatGitDoesNotKnowIsAFailureWithHelp() {
            Run run = check("--against", "--upload-pack=x");
            assertThat(run.code()).isEqualTo(Main.FILE_FAILURE);
            assertThat(run.err()).contains("git can't tell what `--upload-pack=x` held here", "git fetch");
        }

        private String question(String title, String fields) {
            return "---\ntitle: " + title + "\nshort: A lock that one thread holds at a time, and that only its holder may release again.\n"
                    + "reviewed: 2026-11-23\n" + fields + "---\nA lock.\n";
        }
    }

    private Run check(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "check";
        arguments[1] = "--source";
        arguments[2] = folder.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Run.of(arguments);
    }
}
