/** The built site as readers meet it: in a real browser, from a server that behaves as the host does. */
package dev.greenroom.browser;
