package dev.greenroom.serve;

import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.site.LiveSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Serves a site while it is written: takes over what is saved, tells the open pages, and then does what takes longer. */
public final class DevServer implements AutoCloseable {
    /** Settling uses all processors: it begins when nothing more is saved, and when the page is there. */
    private static final long PAUSE_MILLIS = 1000;

    /** Who asks without end can't put it off longer. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long PING_SECONDS = 15;
    private static final int WORKERS = 16;

    private final Path source;
    private final LiveSite site;
    private final Consumer<List<Problem>> listener;
    private final Changes changes;
    private final Responder responder;
    private final Loopback loopback;
    private final SourceWatcher watcher;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, DevServer::daemon);
    private final ExecutorService senders = Executors.newCachedThreadPool(DevServer::daemon);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, DevServer::daemon);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private Future<?> settling;
    private volatile long changed;
    private List<String> told = List.of();

    /**
     * @param port the only one to try; without it the usual one, or the next that is free
     * @param listener is told of problems whenever they are others than before
     */
    public record Settings(LiveSite.Settings site, OptionalInt port, Consumer<List<Problem>> listener) {}

    private DevServer(Settings settings) {
        this.source = settings.site().source();
        if (!Files.isDirectory(source.resolve("content"))) {
            throw new FileFailure(
                    Rule.FILE_ACCESS.at(
                            Source.named(source.resolve("content").toString()).place(),
                            "there is no such folder",
                            "name a folder that holds `content/` with --source"),
                    null);
        }
        this.site = new LiveSite(settings.site());
        this.changes = new Changes(site::announce);
        this.listener = settings.listener();
        this.responder = new Responder(site, senders);
        this.loopback = Loopback.bind(settings.port());
        this.watcher = SourceWatcher.of(source, changes);
    }

    /**
     * Serves from the moment it returns.
     *
     * @throws FileFailure where the source can't be read, or there is no port
     */
    public static DevServer start(Settings settings) {
        DevServer server = new DevServer(settings);
        server.takeOver(Set.of());
        server.loopback.serve(server.responder, server.workers);
        Runnable eyes = server.watcher.isSlow() ? new SourcePoller(server.source, server.changes) : server.watcher;
        server.run("greenroom-watch", eyes);
        server.run("greenroom-changes", server::takeOverAll);
        server.later.scheduleWithFixedDelay(server.responder.channel()::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
        return server;
    }

    /** The address of the home page. */
    public String url() {
        return "http://localhost:" + loopback.port() + site.root();
    }

    public LiveSite site() {
        return site;
    }

    /** Waits until it is closed, or can't go on. */
    public void await() {
        try {
            end.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        end.complete(null);
        responder.channel().close();
        loopback.close();
        later.shutdownNow();
        workers.shutdownNow();
        senders.shutdownNow();
        try {
            watcher.close();
        } catch (IOException e) {
            throw FileFailure.of("stop watching", source, e);
        }
    }

    private void takeOverAll() {
        try {
            while (true) {
                takeOver(changes.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOver(Set<Path> touched) {
        changed = System.nanoTime();
        boolean wasThere = site.isThere();
        site.refresh(touched);
        if (!wasThere) {
            responder.readRules();
        }
        tell();
        settleLater();
    }

    private synchronized void settleLater() {
        if (settling != null) {
            settling.cancel(false);
        }
        settling = later.schedule(this::settle, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void settle() {
        boolean isAsked = responder.sinceAsked() < TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        if (isAsked && System.nanoTime() - changed < LONGEST_PAUSE_NANOS) {
            settleLater();
            return;
        }
        try {
            if (site.settle()) {
                responder.readRules();
                tell();
                // What settling leaves behind is as much again as what is kept, and at rest nothing would sweep it up.
                System.gc();
            }
        } catch (FileFailure e) {
            // A file that went away meanwhile: whatever took it tells of itself.
            listener.accept(List.of(e.problem()));
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private synchronized void tell() {
        responder.channel().tell();
        List<Problem> problems = site.problems();
        // By their texts: what is read once more has the same problems at places of its own.
        List<String> texts = problems.stream().map(problem -> problem.place() + ": " + problem.message()).toList();
        if (!texts.equals(told)) {
            told = texts;
            listener.accept(problems);
        }
    }

    /** What breaks in a thread of its own must not leave a server that looks well. */
    private void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((any, failure) -> failed(failure));
        thread.start();
    }

    private void failed(Throwable failure) {
        end.completeExceptionally(failure);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "greenroom-serve");
        thread.setDaemon(true);
        return thread;
    }
}
