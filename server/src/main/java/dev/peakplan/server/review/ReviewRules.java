package dev.peakplan.server.review;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What may be chosen about review. That nobody approves what he or she has drawn up or handed in is not a choice.
 *
 * @param reviewerMayApprove whether who passed a version in internal review, or closed the opinions on it, may approve it too
 */
@ConfigurationProperties("peakplan.review")
record ReviewRules(@Bindable(defaultValue = "false") boolean reviewerMayApprove) {}
