/** Largest models this room trains and reads, in any format: one row is explained in well under a second. */
export const MAX_NODES = 2_000_000
export const MAX_TREES = 10_000
export const MAX_WORDS = MAX_NODES * 32
/** Points of an isotonic calibration. */
export const MAX_POINTS = 100_000
