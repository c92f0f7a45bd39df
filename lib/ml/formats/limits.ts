/** Largest models this room reads, in any format. */
export const MAX_NODES = 8_000_000
export const MAX_TREES = 10_000
export const MAX_WORDS = MAX_NODES * 32
/** Points of an isotonic calibration. */
export const MAX_POINTS = 100_000
