/** What machines read beside the pages: sitemap, robots, feed, redirects and headers, made from the model alone. */
package dev.greenroom.export;
