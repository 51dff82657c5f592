package dev.greenroom.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where earlier addresses lead, read from a site's {@code _redirects} file. */
final class RedirectRules {
    static final RedirectRules NONE = new RedirectRules(Map.of());

    private final Map<String, Redirect> byAddress;

    /** @param to an address from the server's root */
    record Redirect(String to, int status) {}

    private RedirectRules(Map<String, Redirect> byAddress) {
        this.byAddress = byAddress;
    }

    static RedirectRules of(String text) {
        Map<String, Redirect> byAddress = new HashMap<>();
        text.lines().map(line -> line.split(" ")).filter(words -> words.length == 3).forEach(words ->
                byAddress.putIfAbsent(words[0], new Redirect(words[1], Integer.parseInt(words[2].replace("!", "")))));
        return new RedirectRules(byAddress);
    }

    /** @param address as it was asked for, still encoded */
    Optional<Redirect> from(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }
}
