/** The pipeline on one screen, and the only writer of files. */
package dev.greenroom.site;
