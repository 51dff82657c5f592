/** The command line: arguments become a command, results become text and an exit code. */
package dev.greenroom.cli;
