package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium of its own with windows side by side, told what to do by the DevTools protocol itself.
 *
 * <p>Playwright attaches itself to service workers, which keeps a new one from taking over two windows of an old one; what
 * happens there can only be seen without it.
 */
final class Windows implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process browser;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Window> windows = new ArrayList<>();
    private final int port;

    private Windows(Process browser, int port) {
        this.browser = browser;
        this.port = port;
    }

    /** @param profile an empty folder */
    static Windows start(Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getenv("GREENROOM_CHROMIUM"), "--headless"));
        command.addAll(Chromium.ARGUMENTS);
        command.addAll(List.of("--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"));
        Process browser = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("browser.log").toFile())
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(told) || Files.readAllLines(told).isEmpty()) {
            assertThat(Instant.now()).as("the browser says its port").isBefore(end);
            Thread.sleep(50);
        }
        return new Windows(browser, Integer.parseInt(Files.readAllLines(told).get(0)));
    }

    Window open(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?" + url))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String target = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String socket = JsonParser.parseString(target).getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
        Window window = new Window();
        window.socket = client.newWebSocketBuilder().buildAsync(URI.create(socket), window).join();
        windows.add(window);
        return window;
    }

    @Override
    public void close() {
        windows.forEach(window -> window.socket.abort());
        browser.descendants().forEach(ProcessHandle::destroyForcibly);
        browser.destroyForcibly().onExit().join();
    }

    /** One of the windows. */
    static final class Window implements WebSocket.Listener {
        private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
        private final StringBuilder message = new StringBuilder();
        private WebSocket socket;
        private int sent;

        /** Waits until an expression is true; while a page is loaded it isn't. */
        void until(String expression) throws InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            while (!"true".equals(evaluate(expression))) {
                assertThat(Instant.now()).as(expression).isBefore(end);
                Thread.sleep(100);
            }
        }

        /** An expression's value as text; what a promise gives; empty where the page went away meanwhile. */
        String evaluate(String expression) throws InterruptedException {
            JsonObject parameters = new JsonObject();
            parameters.addProperty("expression", expression);
            parameters.addProperty("awaitPromise", true);
            parameters.addProperty("returnByValue", true);
            JsonObject call = new JsonObject();
            call.addProperty("id", ++sent);
            call.addProperty("method", "Runtime.evaluate");
            call.add("params", parameters);
            socket.sendText(call.toString(), true).join();
            JsonObject answer;
            do {
                answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(answer).as(expression).isNotNull();
            } while (!answer.has("id") || answer.get("id").getAsInt() != sent);
            JsonObject result = answer.getAsJsonObject("result");
            JsonElement value = result == null ? null : result.getAsJsonObject("result").get("value");
            return value == null ? "" : value.getAsString();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                answers.add(JsonParser.parseString(message.toString()).getAsJsonObject());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
