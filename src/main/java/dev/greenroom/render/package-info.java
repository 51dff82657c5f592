/** Turns the model into pages: Markdown to clean HTML, code to highlighted code, templates to documents. */
package dev.greenroom.render;
