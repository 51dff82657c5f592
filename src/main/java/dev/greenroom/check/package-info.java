/** Judges what the other stages made: the model as a whole, links between pages, files that would overwrite each other. */
package dev.greenroom.check;
