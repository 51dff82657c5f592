/** What the site is made of, as immutable values: no files, no libraries, no decisions. */
package dev.greenroom.model;
