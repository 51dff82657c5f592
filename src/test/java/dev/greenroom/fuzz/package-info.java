/** Broken and hostile content, made from seeds: every input is published harmless, or refused with its place. */
package dev.greenroom.fuzz;
