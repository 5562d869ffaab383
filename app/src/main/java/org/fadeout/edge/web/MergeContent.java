package org.fadeout.edge.web;

import java.util.List;

/**
 * The page that takes what another site recorded.
 *
 * @param possible false where this register cannot merge
 * @param site the id of this site
 * @param fault why a file was refused; empty where none was
 * @param merged what came, in words; empty where nothing was sent
 * @param conflicts records that are in conflict since
 * @param receipts the receipts of this site, the newest first
 */
public record MergeContent(
        boolean possible, String site, String fault, String merged, int conflicts, List<Receipt> receipts) {
    public MergeContent {
        receipts = List.copyOf(receipts);
    }

    /** One receipt: when, by whom, and what came. */
    public record Receipt(long number, String when, String who, String what) {}
}
