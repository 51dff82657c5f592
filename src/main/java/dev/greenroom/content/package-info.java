/** Reads the content folder: files become the model, and everything unreadable becomes a problem at its place. */
package dev.greenroom.content;
