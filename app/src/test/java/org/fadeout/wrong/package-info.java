/** Deliberately wrong: each class breaks one rule of the house, so that a test can show that the rule sees it. */
package org.fadeout.wrong;
