package org.minutebook.model.record;

/** A short form and what it stands for. */
public record Acronym(String acronym, String expansion, Evidence evidence) implements Fact {}
