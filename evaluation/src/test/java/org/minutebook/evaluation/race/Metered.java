package org.minutebook.evaluation.race;

import java.util.SortedMap;

/**
 * What one run of a program cost, its children included.
 *
 * @param cpuSeconds of all processes
 * @param peakMegabytes the most that they held at a time, shared pages counted once
 * @param stages processor seconds by what ran: a program, and within Java what its threads are for
 */
record Metered(
    int exit,
    double seconds,
    double cpuSeconds,
    double peakMegabytes,
    SortedMap<String, Double> stages) {}
