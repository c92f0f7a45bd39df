import { MlError } from '../errors.ts'
import { type Model, NODE } from '../model.ts'
import { MAX_DEPTH } from '../tree/options.ts'
import { nextDouble } from './next-double.ts'

export interface MlCartNode {
  kind: 'classifier'
  gainFunction: 'gini'
  splitFunction: 'mean'
  minNumSamples: number
  maxDepth: number
  gainThreshold: number
  splitColumn?: number
  splitValue?: number
  gain?: number
  numberSamples?: number
  left?: MlCartNode
  right?: MlCartNode
  /** One row: P(reject), P(approve). */
  distribution?: [[number, number]]
}

export interface MlCartJson {
  name: 'DTClassifier'
  options: Omit<MlCartNode, 'splitColumn' | 'splitValue' | 'gain' | 'numberSamples' | 'left' | 'right' | 'distribution'>
  root: MlCartNode
  /** Not read by ml-cart: what the columns and classes are, and what the format cannot say. */
  aval: { columns: string[]; classes: ['reject', 'approve']; threshold: number; notes: string[] }
}

/**
 * The tree as ml-cart 2.x `DecisionTreeClassifier.load()` reads it. It predicts 1 exactly where
 * this model's P(approve) ≥ `threshold`, on rows (model's feature order) with no missing value.
 * ml-cart sends `value < splitValue` left, so splitValue is the double after our threshold.
 * Throws `not_exportable` for any other learner, a calibrated tree, and one that splits on categories.
 */
export function toMlCart(model: Model, threshold = 0.5): MlCartJson {
  if (model.algorithm !== 'tree' || model.calibration) {
    throw new MlError('not_exportable', 'ml-cart knows single, uncalibrated trees only')
  }
  const asked = model.kind.indexOf(NODE.category)
  if (asked >= 0) {
    const name = model.features[model.feature[asked] as number]?.name
    throw new MlError('not_exportable', `ml-cart knows no category subsets, and the tree splits on "${name}"`)
  }
  const options = {
    kind: 'classifier',
    gainFunction: 'gini',
    splitFunction: 'mean',
    minNumSamples: model.options['minLeaf'] ?? 1,
    maxDepth: model.options['maxDepth'] ?? MAX_DEPTH,
    gainThreshold: 0,
  } as const
  const convert = (node: number): MlCartNode => {
    const kind = model.kind[node]
    // With no missing value every row goes left here.
    if (kind === NODE.missing) return convert(model.left[node] as number)
    if (kind === NODE.leaf) return { ...options, distribution: [classShares(model.value[node] as number, threshold)] }
    return {
      ...options,
      splitColumn: model.feature[node] as number,
      splitValue: nextDouble(model.threshold[node] as number),
      gain: (model.gain[node] as number) / (model.count[node] as number),
      numberSamples: model.count[node] as number,
      left: convert(model.left[node] as number),
      right: convert(model.right[node] as number),
    }
  }
  const columns = model.features.map((feature) => feature.name)
  const notes = ['ml-cart has no rule for missing values: fill them before predicting.']
  if (threshold !== 0.5) notes.push('Shares are rescaled so that the threshold lies at 0.5.')
  return {
    name: 'DTClassifier',
    options,
    root: convert(0),
    aval: { columns, classes: ['reject', 'approve'], threshold, notes },
  }
}

/** ml-cart takes the greater share, the first on a tie: the second must win from the threshold on. */
function classShares(value: number, threshold: number): [number, number] {
  if (value < threshold) {
    const share = threshold === 0.5 ? value : (0.5 * value) / threshold
    return share < 0.5 ? [1 - share, share] : [1, 0]
  }
  const share = threshold === 0.5 ? value : 0.5 + (0.5 * (value - threshold)) / (1 - threshold)
  return share > 0.5 ? [1 - share, share] : [0.5, nextDouble(0.5)]
}
