package dev.greenroom.imports;

import java.util.Optional;

/** What an import may ask of the world around it. */
public interface Surroundings {
    /**
     * The bytes of a file beside an imported one.
     *
     * @param list path of the imported file
     * @param path from the folder of that file
     * @return empty where there is no such file, or none that may be read
     */
    Optional<byte[]> beside(String list, String path);

    /** The bytes of a picture that the topic has already, by its name. */
    Optional<byte[]> picture(String name);

    /** Whether the site would publish a picture: an SVG with a script in it, it wouldn't. */
    boolean mayBePublished(String name, byte[] bytes);

    /** Whether code may name this language. */
    boolean knowsLanguage(String name);
}
