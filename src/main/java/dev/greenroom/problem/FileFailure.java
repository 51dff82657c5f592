package dev.greenroom.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A file or folder that could not be read or written: the work ends, and nothing is published. */
public final class FileFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FileFailure(Problem problem, Throwable cause) {
        super(problem.place() + ": " + problem.message(), cause);
        this.problem = problem;
    }

    /** @param doing what was tried, as in {@code read} */
    public static FileFailure of(String doing, Path path, IOException cause) {
        String file = cause instanceof FileSystemException e && e.getFile() != null ? e.getFile() : path.toString();
        String message = "could not " + doing + " it: " + reason(cause);
        return new FileFailure(Rule.FILE_ACCESS.at(Source.named(file).place(), message, help(cause)), cause);
    }

    public Problem problem() {
        return problem;
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands where it should be";
        }
        if (cause instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }

    private static String help(IOException cause) {
        return cause instanceof AccessDeniedException ? "check its owner and permissions" : "check the path and the disk";
    }
}
