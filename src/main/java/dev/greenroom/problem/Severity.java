package dev.greenroom.problem;

/** Whether a problem keeps the site from being published. */
public enum Severity {
    ERROR,
    WARNING
}
