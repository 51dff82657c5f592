/** The development server: serves a site from memory on loopback, watches its sources, and reloads pages that change. */
package dev.greenroom.serve;
