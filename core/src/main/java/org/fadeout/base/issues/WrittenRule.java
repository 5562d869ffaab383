package org.fadeout.base.issues;

import java.util.function.Consumer;

record WrittenRule<D>(
        String id, Severity severity, String title, String reason, String remedy, Rule.Judgement<D> judgement)
        implements Rule<D> {

    @Override
    public void judge(D data, Consumer<Issue> found) {
        judgement.judge(this, data, found);
    }
}
