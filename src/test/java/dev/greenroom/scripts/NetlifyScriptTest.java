package dev.greenroom.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class NetlifyScriptTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path script;
    private Path cache;
    private ArchiveServer server;
    private final Map<String, String> toolchain = new TreeMap<>();

    @BeforeEach
    void layOutAMachineWithoutJdkAndMaven() throws Exception {
        sandbox = new Sandbox(folder.toRealPath());
        sandbox.copy("script/netlify");
        script = sandbox.project.resolve("script/netlify");
        Sandbox.program(
                sandbox.project,
                "greenroom",
                "printf '<%s>' \"$@\"",
                "echo \" in $PWD by $(command -v java), $(command -v mvn), $MAVEN_OPTS\"",
                "mkdir -p public && echo generated >public/_headers",
                "exit ${EXIT_CODE:-0}");
        machine("Linux", "x86_64");
        cache = folder.toRealPath().resolve("cache/greenroom");
        sandbox.with("NETLIFY_CACHE_DIR", cache.getParent().toString());
        server = new ArchiveServer();

        byte[] jdk = archive("jdk-25+1", "java", "javac");
        toolchain.put("JDK_VERSION", "25+1");
        toolchain.put("JDK_X86_64_URL", server.publish("jdk-x64.tar.gz", jdk));
        toolchain.put("JDK_X86_64_SHA256", checksum("SHA-256", jdk));
        toolchain.put("JDK_AARCH64_URL", server.publish("jdk-aarch64.tar.gz", jdk));
        toolchain.put("JDK_AARCH64_SHA256", checksum("SHA-256", jdk));
        byte[] maven = archive("apache-maven-3.9", "mvn");
        toolchain.put("MAVEN_VERSION", "3.9");
        toolchain.put("MAVEN_URL", server.publish("maven.tar.gz", maven));
        toolchain.put("MAVEN_SHA512", checksum("SHA-512", maven));
        writeToolchain();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void fetchesWhatIsMissingAndBuildsTheSite() throws Exception {
        Sandbox.Result result = sandbox.run(script);

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .isEqualTo(
                        """
                        script/netlify: fetching jdk-25+1
                        script/netlify: fetching maven-3.9
                        <build><--out><public> in %1$s by %2$s/jdk-25+1/bin/java, %2$s/maven-3.9/bin/mvn, \
                        -Dmaven.repo.local=%2$s/m2\s
                        """
                                .formatted(sandbox.project, cache));
        assertThat(server.requests()).containsExactly("jdk-x64.tar.gz", "maven.tar.gz");
        assertThat(names(cache)).containsExactly("findings", "jdk-25+1", "maven-3.9");
    }

    @Test
    void secondBuildFetchesNothing() throws Exception {
        sandbox.run(script);

        Sandbox.Result second = sandbox.run(script);

        assertThat(second.out()).contains("using jdk-25+1 from the cache", "using maven-3.9 from the cache");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void newVersionTakesTheOldOnesPlace() throws Exception {
        sandbox.run(script);
        toolchain.put("JDK_VERSION", "26+2");
        writeToolchain();

        assertThat(sandbox.run(script).exitCode()).isZero();

        assertThat(names(cache)).containsExactly("findings", "jdk-26+2", "maven-3.9");
    }

    @Test
    void corruptedArchiveIsNamedAndNotUsed() throws Exception {
        byte[] other = archive("jdk-evil", "java", "javac");
        server.publish("jdk-x64.tar.gz", other);

        Sandbox.Result result = sandbox.run(script);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("error: the checksum of `%s` is wrong: expected %s, found %s\n"
                        .formatted(
                                server.address("jdk-x64.tar.gz"),
                                toolchain.get("JDK_X86_64_SHA256"),
                                checksum("SHA-256", other)));
        assertThat(result.out()).doesNotContain("<build>");
        assertThat(names(cache)).isEmpty();
    }

    @Test
    void corruptedMavenIsNotUsedEither() throws Exception {
        server.publish("maven.tar.gz", new byte[] {1, 2, 3});

        Sandbox.Result result = sandbox.run(script);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("expected " + toolchain.get("MAVEN_SHA512"));
        assertThat(names(cache)).containsExactly("jdk-25+1");
    }

    @Test
    void missingArchiveIsNamed() throws Exception {
        toolchain.put("JDK_X86_64_URL", server.address("gone.tar.gz"));
        writeToolchain();

        Sandbox.Result result = sandbox.run(script);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("404", "error: could not fetch `" + server.address("gone.tar.gz") + "`\n");
        assertThat(names(cache)).isEmpty();
    }

    @Test
    void usesWhatTheMachineHasWhereItIsNewEnough() throws Exception {
        sandbox.program("javac", "echo javac 17.0.9");
        sandbox.program("mvn", "echo Apache Maven 3.10.0");

        Sandbox.Result result = sandbox.run(script);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("using Maven 3.10.0").contains("by , " + sandbox.bin + "/mvn");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void passesOverWhatIsTooOld() throws Exception {
        sandbox.program("javac", "echo javac 1.8.0_292 >&2");
        sandbox.program("mvn", "echo Apache Maven 3.6.3");

        assertThat(sandbox.run(script).exitCode()).isZero();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void everyArchitectureHasItsArchive() throws Exception {
        machine("Linux", "aarch64");

        sandbox.run(script);

        assertThat(server.requests()).startsWith("jdk-aarch64.tar.gz");
    }

    @Test
    void saysSoWhereNoArchiveIsPinned() throws Exception {
        machine("Linux", "riscv64");

        assertThat(sandbox.run(script))
                .isEqualTo(
                        new Sandbox.Result(
                                1,
                                "",
                                """
                                error: no JDK 17 or newer found, and none is pinned for Linux on riscv64
                                 help: install one and set JAVA_HOME to its folder
                                """));
    }

    @Test
    void previewHasItsOwnAddressAndStaysOutOfSearch() throws Exception {
        sandbox.with("CONTEXT", "deploy-preview").with("DEPLOY_PRIME_URL", "https://deploy-preview-7--x.netlify.app");

        assertThat(sandbox.run(script).out())
                .contains("<build><--out><public><--base-url><https://deploy-preview-7--x.netlify.app/>");
        assertThat(sandbox.project.resolve("public/_headers"))
                .hasContent("generated\n/*\n  X-Robots-Tag: noindex\n");
    }

    @Test
    void productionIsServedAsItWasBuilt() throws Exception {
        sandbox.with("CONTEXT", "production").with("DEPLOY_PRIME_URL", "https://main--x.netlify.app");

        assertThat(sandbox.run(script).out()).doesNotContain("--base-url");
        assertThat(sandbox.project.resolve("public/_headers")).hasContent("generated\n");
    }

    @Test
    void failedBuildFailsTheDeploy() throws Exception {
        sandbox.with("EXIT_CODE", "2").with("CONTEXT", "branch-deploy").with("DEPLOY_PRIME_URL", "https://x.example");

        assertThat(sandbox.run(script).exitCode()).isEqualTo(2);
    }

    @Test
    void shallowHistoryIsDeepened() throws Exception {
        sandbox.program("git", "if [ $1 = rev-parse ]; then echo true; else echo git $*; fi");

        assertThat(sandbox.run(script).out()).contains("git fetch --quiet --unshallow\n");
    }

    @Test
    void aHistoryThatStaysShallowIsToldAndTolerated() throws Exception {
        sandbox.program("git", "if [ $1 = rev-parse ]; then echo true; else echo no remote >&2; exit 128; fi");

        Sandbox.Result result = sandbox.run(script);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("the history stays shallow");
    }

    @Test
    void pinnedToolchainIsWellFormed() throws IOException {
        Map<String, String> pinned = Files.readAllLines(Path.of("script/toolchain.env")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(pinned).containsOnlyKeys(toolchain.keySet());
        pinned.forEach((name, value) -> {
            if (name.endsWith("_SHA256")) {
                assertThat(value).as(name).matches("[0-9a-f]{64}");
            } else if (name.endsWith("_SHA512")) {
                assertThat(value).as(name).matches("[0-9a-f]{128}");
            } else if (name.endsWith("_URL")) {
                String version = pinned.get(name.startsWith("JDK") ? "JDK_VERSION" : "MAVEN_VERSION");
                assertThat(value).as(name).startsWith("https://").contains(version.replace("+", "%2B"));
            }
        });
    }

    private void machine(String system, String architecture) throws IOException {
        sandbox.program("uname", "case $1 in -s) echo " + system + " ;; -m) echo " + architecture + " ;; esac");
    }

    private void writeToolchain() throws IOException {
        sandbox.write(
                "script/toolchain.env",
                toolchain.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** A tar.gz of one folder with programs in its {@code bin}. */
    private byte[] archive(String name, String... programs) throws Exception {
        for (String program : programs) {
            Sandbox.program(folder.resolve("archives").resolve(name).resolve("bin"), program);
        }
        Path file = folder.resolve(name + ".tar.gz");
        Process tar = new ProcessBuilder(
                        "tar", "-czf", file.toString(), "-C", folder.resolve("archives").toString(), name)
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(file);
    }

    private static String checksum(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
