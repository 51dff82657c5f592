package dev.greenroom.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.util.Map;

/** The Node that Playwright brings. */
final class Node {
    private Node() {}

    /** The program that the driver runs itself by. */
    static String program() {
        return Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command().get(0);
    }
}
