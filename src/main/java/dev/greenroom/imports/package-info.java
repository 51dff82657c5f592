/** Turns the question lists that people already have into question files, and tells what could not be kept. */
package dev.greenroom.imports;
