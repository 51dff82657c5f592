package dev.greenroom.model;

/**
 * A file of the content as it is, and as it would be with everything mended that has one right answer.
 *
 * @param path where it is, below the source folder
 * @param newPath where it would be: mostly the same
 */
public record Repair(String path, String newPath, String before, String after) {
    public boolean isRename() {
        return !path.equals(newPath);
    }
}
