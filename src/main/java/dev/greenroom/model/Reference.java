package dev.greenroom.model;

/** A page elsewhere, named and linked: the source of an answer, an entry of the navigation. */
public record Reference(String title, String url) {}
