/** What is wrong, where, and what would help: the one way in which every stage tells of trouble. */
package dev.greenroom.problem;
