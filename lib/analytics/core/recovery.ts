import type { Measures } from './measures'

/** Payments less what was sent back, by when they happened; cents. */
export const recoveredCents = (measures: Measures): number =>
  (measures.payment_cents ?? 0) - (measures.refund_cents ?? 0)

/** What these measures add to the overdue debt that is open; cents, less than zero where more left than came. */
export const openedCents = (measures: Measures): number =>
  (measures.entered_cents ?? 0) - (measures.left_cents ?? 0) - recoveredCents(measures)

/**
 * Overdue debt that a window could recover: open when it began, with what entered in it; cents.
 * @param ever everything there ever was
 * @param since from the window's begin on
 * @param window the window alone; `since` where it ends now
 */
export const overdueCents = (ever: Measures, since: Measures, window: Measures = since): number =>
  Math.max(0, openedCents(ever) - openedCents(since) + (window.entered_cents ?? 0))
