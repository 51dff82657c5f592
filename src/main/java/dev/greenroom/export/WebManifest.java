package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Json;
import dev.greenroom.model.Output;
import dev.greenroom.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells devices how to put the site among their apps: {@code manifest.webmanifest}. */
public final class WebManifest {
    /** The light theme's {@code --paper} in {@code static/css/tokens.css}. */
    static final String PAPER = "#fcfbf8";

    private record Icon(String file, String sizes, String type, String purpose) {}

    private static final List<Icon> ICONS = List.of(
            new Icon("icons/192.png", "192x192", "image/png", "any"),
            new Icon("icons/512.png", "512x512", "image/png", "any"),
            new Icon("icons/maskable-512.png", "512x512", "image/png", "maskable"),
            new Icon("favicon.svg", "any", "image/svg+xml", "any"));

    private WebManifest() {}

    public static Output write(Site site, Addresses addresses) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", addresses.root());
        manifest.put("name", site.title());
        manifest.put("short_name", site.title());
        manifest.put("description", site.description());
        manifest.put("lang", site.language());
        manifest.put("start_url", addresses.root());
        manifest.put("scope", addresses.root());
        // Of the browser's own controls, the way back stays: every page is a document of its own.
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", PAPER);
        manifest.put("theme_color", PAPER);
        manifest.put("icons", ICONS.stream().map(icon -> icon(icon, addresses)).collect(Collectors.toList()));
        return TextFile.of(Addresses.manifest(), Json.writeFile(manifest) + "\n");
    }

    private static Map<String, Object> icon(Icon icon, Addresses addresses) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("src", addresses.href(icon.file()));
        entry.put("sizes", icon.sizes());
        entry.put("type", icon.type());
        entry.put("purpose", icon.purpose());
        return entry;
    }
}
