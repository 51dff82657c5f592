package dev.greenroom.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path greenroom;

    @BeforeEach
    void layOutAProject() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
        sandbox.copy("greenroom");
        for (String source : new String[] {"pom.xml", "src/main/Main.java", "templates/page.html", "static/main.css", "docs/rules/rule.md"}) {
            sandbox.write(source, "");
        }
        greenroom = sandbox.project.resolve("greenroom");
    }

    @Nested
    class StartingTheProgram {
        @BeforeEach
        void layOutABuiltProgram() throws IOException {
            sandbox.write("target/greenroom.jar", "");
            java(sandbox.bin, "17.0.9");
        }

        @Test
        void handsArgumentsOnWithSpacesAndFromTheCallersFolder() throws Exception {
            Sandbox.Result result = sandbox.run(greenroom, "build", "--out", "my site", "");

            assertThat(result.err()).isEmpty();
            assertThat(result.out())
                    .contains("in " + folder.toRealPath().resolve("caller") + "\n")
                    .contains("<-jar><" + sandbox.project + "/target/greenroom.jar><build><--out><my site><>")
                    .contains("<-XX:TieredStopAtLevel=1>", "<-Xss16m>")
                    .as("no colours for what is no terminal")
                    .contains("<-Dpicocli.ansi=false>");
        }

        @Test
        void exitCodePassesThrough() throws Exception {
            assertThat(sandbox.with("EXIT_CODE", "2").run(greenroom).exitCode()).isEqualTo(2);
        }

        @Test
        void findsItselfBehindLinks() throws Exception {
            Path second = Files.createSymbolicLink(folder.resolve("second"), greenroom);
            Path first = Files.createSymbolicLink(folder.resolve("first"), second.getFileName());

            assertThat(sandbox.run(first).out()).contains("<" + sandbox.project + "/target/greenroom.jar>");
        }

        @Test
        void passesOverAJavaThatIsTooOld() throws Exception {
            java(folder.resolve("old/bin"), "1.8.0_392");
            sandbox.with("JAVA_HOME", folder.resolve("old").toString());

            assertThat(sandbox.run(greenroom).out()).contains("java 17.0.9");
        }

        @Test
        void javaHomeComesBeforeThePath() throws Exception {
            java(folder.resolve("new jdk/bin"), "25.0.1");
            sandbox.with("JAVA_HOME", folder.resolve("new jdk").toString());

            assertThat(sandbox.run(greenroom).out()).contains("java 25.0.1");
        }

        @Test
        void theJdkOfTheBuildCacheIsFound() throws Exception {
            Files.delete(sandbox.bin.resolve("java"));
            java(sandbox.project.resolve(".cache/jdk-25/bin"), "25");

            assertThat(sandbox.run(greenroom).out()).contains("java 25");
        }

        @Test
        void saysWhatIsMissingWhereThereIsNoJava() throws Exception {
            Files.delete(sandbox.bin.resolve("java"));

            assertThat(sandbox.run(greenroom))
                    .isEqualTo(new Sandbox.Result(
                            3,
                            "",
                            """
                            error: no JDK 17 or newer found
                             help: install one (https://adoptium.net) and set JAVA_HOME to its folder
                            """));
        }

        @Test
        void namesTheJavasThatAreTooOld() throws Exception {
            java(sandbox.bin, "11.0.2");

            Sandbox.Result result = sandbox.run(greenroom);

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err())
                    .startsWith("error: no JDK 17 or newer found, only 11 at `" + sandbox.bin + "/java`\n");
        }
    }

    @Nested
    class KeepingAnArchiveOfItsClasses {
        private static final String PREPARES = "greenroom: preparing for Java 17; later runs start faster\n";

        @BeforeEach
        void layOutABuiltProgramAndAJavaThatMakesArchives() throws IOException {
            sandbox.write("target/greenroom.jar", "");
            sandbox.write("script/sample/content/site.yml", "title: A sample");
            jdk("jdk-17", "17.0.9");
            sandbox.with("JAVA_HOME", folder.resolve("jdk-17").toString());
        }

        @Test
        void oneIsMadeAtTheFirstRunAndUsedFromThenOn() throws Exception {
            Sandbox.Result first = sandbox.run(greenroom, "build");
            Sandbox.Result second = sandbox.run(greenroom, "build");

            assertThat(first.err()).isEqualTo(PREPARES);
            assertThat(second.err()).isEmpty();
            assertThat(first.out()).isEqualTo(second.out()).contains("<-XX:SharedArchiveFile=" + sandbox.project + "/target/greenroom-17-", "<build>");
            assertThat(leftovers()).isEmpty();
        }

        @Test
        void eachJavaHasItsOwn() throws Exception {
            jdk("jdk-25", "25.0.1");
            sandbox.run(greenroom);
            sandbox.with("JAVA_HOME", folder.resolve("jdk-25").toString());

            Sandbox.Result first = sandbox.run(greenroom);
            assertThat(first.err()).contains("preparing for Java 25");
            assertThat(first.out()).contains("<-XX:AOTCache=" + sandbox.project + "/target/greenroom-25-");
            assertThat(trainings()).isEqualTo(2);
            assertThat(sandbox.with("JAVA_HOME", folder.resolve("jdk-17").toString()).run(greenroom).err()).isEmpty();
        }

        @Test
        void itIsMadeAnewForANewerJar() throws Exception {
            sandbox.run(greenroom);
            Files.setLastModifiedTime(sandbox.project.resolve("target/greenroom.jar"), FileTime.from(Instant.now().plusSeconds(1)));
            Thread.sleep(1100);

            assertThat(sandbox.run(greenroom).err()).isEqualTo(PREPARES);
            assertThat(sandbox.run(greenroom).err()).isEmpty();
        }

        @Test
        void aDamagedOneIsMadeAnew() throws Exception {
            sandbox.run(greenroom);
            Files.writeString(archive(), "damage");

            assertThat(sandbox.run(greenroom).out()).contains("<-XX:SharedArchiveFile=");
            assertThat(archive()).content().isEqualTo("classes\n");
        }

        @Test
        void oneThatCannotBeMadeIsNotTriedAgain() throws Exception {
            sandbox.with("TRAINING_FAILS", "1");

            assertThat(sandbox.run(greenroom, "build").exitCode()).isZero();
            assertThat(sandbox.run(greenroom, "build"))
                    .satisfies(result -> assertThat(result.err()).isEmpty())
                    .satisfies(result -> assertThat(result.out()).contains("<build>").doesNotContain("Archive"));
            assertThat(trainings()).isEqualTo(1);
            assertThat(leftovers()).isEmpty();
        }

        @Test
        void oneThatDoesNotRunIsNotKept() throws Exception {
            sandbox.with("ARCHIVE_FAILS", "1");

            assertThat(sandbox.run(greenroom, "build").out()).contains("<build>").doesNotContain("Archive");
        }

        @Test
        void noneIsMadeOnMachinesThatRunItOnce() throws Exception {
            Sandbox.Result result = sandbox.with("CI", "true").run(greenroom, "build");

            assertThat(result.err()).isEmpty();
            assertThat(result.out()).contains("<build>").doesNotContain("Archive");
        }

        @Test
        void whatIsAskedForByHandGoesFirst() throws Exception {
            Sandbox.Result result = sandbox.with("GREENROOM_JAVA_OPTS", "-Xmx2g -Xshare:off").run(greenroom);

            assertThat(result.err()).isEmpty();
            assertThat(result.out()).contains("<-Xmx2g><-Xshare:off><-jar>").doesNotContain("Archive");
        }

        @Test
        void twoAtOnceMakeOne() throws Exception {
            sandbox.with("TRAINING_LASTS", "1");
            Sandbox.Running first = sandbox.start(greenroom, "build");
            Sandbox.Running second = sandbox.start(greenroom, "build");

            assertThat(first.await().out()).contains("<build>");
            assertThat(second.await().out()).contains("<build>");
            assertThat(trainings()).isEqualTo(1);
        }

        /** Tells what it was called with; asked for an archive it makes one, and runs with none that is broken. */
        private void jdk(String name, String version) throws IOException {
            Path home = folder.resolve(name);
            Sandbox.program(
                    home.resolve("bin"),
                    "java",
                    "for option; do",
                    "  case $option in",
                    "    *ArchiveClassesAtExit=* | *AOTCacheOutput=*)",
                    "      echo run >>'" + folder + "/trainings'",
                    "      sleep ${TRAINING_LASTS:-0}",
                    "      [ -z \"${TRAINING_FAILS:-}\" ] || exit 1",
                    "      echo classes >\"${option#*=}\" ;;",
                    "    *greenroom-training*) [ -z \"${ARCHIVE_FAILS:-}\" ] || exit 1 ;;",
                    "  esac",
                    "done",
                    "printf '<%s>' \"$@\"");
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        }

        private long trainings() throws IOException {
            return Files.readAllLines(folder.resolve("trainings")).size();
        }

        private Path archive() throws IOException {
            try (Stream<Path> files = Files.list(sandbox.project.resolve("target"))) {
                return files.filter(file -> file.toString().endsWith(".archive")).findFirst().orElseThrow();
            }
        }

        private List<String> leftovers() throws IOException {
            try (Stream<Path> files = Files.list(sandbox.project.resolve("target"))) {
                return files.map(file -> file.getFileName().toString()).filter(name -> !name.matches("greenroom\\.jar|.*\\.archive(\\.sum)?")).toList();
            }
        }
    }

    @Nested
    class BuildingTheProgram {
        private static final String BUILDS = "greenroom: building the program; later runs start at once\n";

        @BeforeEach
        void layOutAJdkAndMaven() throws IOException {
            java(sandbox.bin, "17.0.9");
            Sandbox.program(sandbox.bin, "javac");
            maven("3.8.7", "echo noise", "mkdir -p target", "echo jar >target/greenroom.jar");
        }

        @Test
        void builtOnceAndThenLeftAlone() throws Exception {
            Sandbox.Result first = sandbox.run(greenroom);
            Sandbox.Result second = sandbox.run(greenroom);

            assertThat(first.err()).isEqualTo(BUILDS);
            assertThat(first.out()).contains("greenroom.jar").doesNotContain("noise");
            assertThat(second.err()).isEmpty();
            assertThat(mavenRuns()).isEqualTo(1);
        }

        @Test
        void aNewerSourceIsBuilt() throws Exception {
            sandbox.run(greenroom);
            Files.setLastModifiedTime(
                    sandbox.project.resolve("static/main.css"),
                    FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(sandbox.run(greenroom).err()).isEqualTo(BUILDS);
        }

        @Test
        void aSourceThatIsGoneIsNoticed() throws Exception {
            sandbox.run(greenroom);
            Files.delete(sandbox.project.resolve("templates/page.html"));
            Files.setLastModifiedTime(
                    sandbox.project.resolve("templates"),
                    FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(sandbox.run(greenroom).err()).isEqualTo(BUILDS);
        }

        @Test
        void whatWasEditedDuringTheBuildIsBuiltNextTime() throws Exception {
            maven("3.8.7", "sleep 1; touch pom.xml; sleep 1; mkdir -p target; echo jar >target/greenroom.jar");

            sandbox.run(greenroom);

            assertThat(sandbox.run(greenroom).err()).isEqualTo(BUILDS);
        }

        @Test
        void twoAtOnceBuildOnce() throws Exception {
            maven("3.8.7", "sleep 2", "mkdir -p target", "echo jar >target/greenroom.jar");

            Sandbox.Running first = sandbox.start(greenroom);
            Sandbox.Running second = sandbox.start(greenroom);

            assertThat(first.await().exitCode()).isZero();
            assertThat(second.await().exitCode()).isZero();
            assertThat(mavenRuns()).isEqualTo(1);
        }

        @Test
        void theLockOfAKilledBuildIsTakenOver() throws Exception {
            Process dead = new ProcessBuilder("true").start();
            dead.waitFor();
            Files.createDirectories(sandbox.project.resolve("target"));
            Files.createSymbolicLink(
                    sandbox.project.resolve("target/greenroom.lock"), Path.of(Long.toString(dead.pid())));

            assertThat(sandbox.run(greenroom).exitCode()).isZero();
            assertThat(sandbox.project.resolve("target/greenroom.lock"))
                    .matches(lock -> !Files.isSymbolicLink(lock), "no longer there");
        }

        @Test
        void failedBuildShowsWhatMavenSaid() throws Exception {
            maven("3.8.7", "echo '[ERROR] cannot find symbol'", "exit 1");

            Sandbox.Result result = sandbox.run(greenroom);

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .isEqualTo(
                            BUILDS
                                    + """
                                    [ERROR] cannot find symbol
                                    error: the build of greenroom failed; Maven says why above
                                    """);
        }

        @Test
        void saysWhatIsMissingWhereThereIsNoMaven() throws Exception {
            Files.delete(sandbox.bin.resolve("mvn"));

            assertThat(sandbox.run(greenroom))
                    .isEqualTo(
                            new Sandbox.Result(
                                    3,
                                    "",
                                    """
                                    error: no `mvn` found, and greenroom must be built
                                     help: install Apache Maven 3.8.7 or newer (https://maven.apache.org/install.html)
                                    """));
        }

        @Test
        void anOlderMavenIsRefused() throws Exception {
            maven("3.8.6");

            Sandbox.Result result = sandbox.run(greenroom);

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("is Maven 3.8.6, and greenroom must be built with 3.8.7 or newer");
        }

        @Test
        void aNewerMavenWithMoreDigitsIsTaken() throws Exception {
            maven("3.10.0-SNAPSHOT", "mkdir -p target", "echo jar >target/greenroom.jar");

            assertThat(sandbox.run(greenroom).exitCode()).isZero();
        }

        @Test
        void aJavaWithoutCompilerDoesNotBuild() throws Exception {
            Files.delete(sandbox.bin.resolve("javac"));

            assertThat(sandbox.run(greenroom).err()).startsWith("error: no JDK 17 or newer found\n");
        }

        private void maven(String version, String... packaging) throws IOException {
            sandbox.program(
                    "mvn",
                    "[ \"$1\" != -v ] || { echo 'Apache Maven " + version + " (abc)'; exit; }",
                    "echo run >>'" + folder + "/maven-runs'",
                    "cd '" + sandbox.project + "'",
                    String.join("\n", packaging));
        }

        private long mavenRuns() throws IOException {
            return Files.readAllLines(folder.resolve("maven-runs")).size();
        }
    }

    /** A Java that tells its version when asked, and otherwise what it was called with. */
    private static void java(Path bin, String version) throws IOException {
        Sandbox.program(
                bin,
                "java",
                "case $* in",
                "  *-version) echo 'openjdk version \"" + version + "\"' >&2 ;;",
                "  *) echo 'java " + version + "'; echo \"in $PWD\"; printf '<%s>' \"$@\"; exit ${EXIT_CODE:-0} ;;",
                "esac");
    }
}
