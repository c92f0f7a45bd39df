// Offsets in the kernel's memory, shared by the TypeScript and the AssemblyScript side: plain numbers only.

/** Sums in a histogram column, and its bytes: 8 a sum and one cache line, so that columns do not share L1 sets. */
export const BINS = 256
export const COLUMN_BYTES = 2112
/** Rows gathered at a time. */
export const BLOCK_ROWS = 256

// The header: 32-bit words. Addresses are in bytes.
/** Bytes of a row of bundles, a multiple of 4. */
export const STRIDE = 0
export const ROW_BYTES = 1
export const ROWS = 2
export const COLUMNS = 3
export const PAIRS = 4
export const ORDER = 5
export const SPARE = 6
export const BLOCK = 7
export const FEATURES = 8
export const PARAMS = 9
export const RESULT = 10
export const LIST = 11
export const FLAGS = 12
export const SCRATCH = 13
export const MARGINS = 14
export const LABELS = 15
export const LEAVES = 16
export const VALUES = 17
export const CONSTANTS = 18
/** The second thread's own header and histogram slot. */
export const HELPER_HEADER = 19
export const HELPER_SLOT = 20
export const HEADER_WORDS = 32

// What two threads tell each other: 32-bit words after the first header, each on a cache line of its own.
/** Number of the job last given, −1 = go home; of the job last done; 1 = the helper listens. */
export const JOB = 64
export const DONE = 80
export const LISTENS = 96
/** The job: one of the two kinds, then its rows. */
export const JOB_KIND = 112
export const JOB_FROM = 113
export const JOB_TO = 114
export const CONTROL_END = 128
export const HISTOGRAM_JOB = 1
export const GRADIENTS_JOB = 2

// A feature: 8 words.
export const FEATURE_WORDS = 8
/** Byte offset of its bundle in a histogram slot. */
export const OFFSET = 0
/** bin = ⌊bundle byte ÷ INNER⌋ mod SIZE; OUTER × SIZE × INNER is the bundle's size. */
export const INNER = 1
export const SIZE = 2
export const OUTER = 3
/** Value bins; the missing bin, where training has one, is numbered so. */
export const VALUE_BINS = 4
export const HAS_MISSING = 5
export const MONOTONE = 6
/** 1: scanned by the kernel. 0: a category, or nothing to split. */
export const NUMERIC = 7

// What a node's splits are judged by: doubles.
export const G = 0
export const H = 1
export const LAMBDA = 2
export const L1 = 3
export const MIN_H = 4
export const VALUE_LAMBDA = 5
export const VALUE_SHIFT = 6
export const LOWER = 7
export const UPPER = 8
/** Score to beat. */
export const FLOOR = 9

// The best split: doubles. FEATURE_ID −1 when nothing beats the floor.
export const SCORE = 0
export const FEATURE_ID = 1
export const BIN = 2
/** 1 = value ≤ edge, 3 = value or missing, as NODE in the model. */
export const KIND = 3
export const MISSING_LEFT = 4
export const LEFT_G = 5
export const LEFT_H = 6
