import { NODE } from '../model.ts'

/** Gains at or below this are rounding, not learning. */
const NO_GAIN = 1e-9

/** The best split found so far of one node; `feature` −1 means none. */
export interface Split {
  gain: number
  feature: number
  kind: number
  /** Numbers: the last bin on the left. */
  bin: number
  missingLeft: boolean
  /** Categories: the bins on the left, with those no row of the node has when missing goes left. */
  leftBins: number[]
  leftRows: number
  leftPositives: number
}

export function noSplit(): Split {
  return {
    gain: NO_GAIN,
    feature: -1,
    kind: NODE.leaf,
    bin: 0,
    missingLeft: false,
    leftBins: [],
    leftRows: 0,
    leftPositives: 0,
  }
}
