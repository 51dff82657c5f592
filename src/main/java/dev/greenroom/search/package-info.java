/** Model to index: what the browser searches in, and which questions are near one another. Lucene lives here alone. */
package dev.greenroom.search;
