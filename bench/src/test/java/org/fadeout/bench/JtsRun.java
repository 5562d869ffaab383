package org.fadeout.bench;

/** What plain JTS finds on a data set. */
final class JtsRun {
    final double envelope;
    final double[] clips;
    final double gap;
    final double union;
    final int clusters;

    JtsRun(DataSet data) {
        JtsContestant jts = new JtsContestant();
        jts.prepare(data);
        envelope = jts.envelope();
        clips = jts.clip();
        gap = jts.gap();
        union = jts.union();
        clusters = jts.clusters();
    }
}
