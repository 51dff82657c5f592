/** What machines read beside the pages: sitemap, robots, feed, redirects, headers, decks, books and Markdown, made from the model alone. */
package dev.greenroom.export;
