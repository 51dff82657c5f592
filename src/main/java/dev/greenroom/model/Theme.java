package dev.greenroom.model;

import dev.greenroom.problem.Source;
import java.util.Map;

/**
 * What gives the pages their form.
 *
 * @param templates by name, as in {@code parts/header.html}
 * @param assets where each static file is published, by its name below {@code static/}
 */
public record Theme(Map<String, Source> templates, Map<String, String> assets) {}
