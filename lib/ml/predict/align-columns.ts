import type { Feature, Frame } from '../frame.ts'
import type { Model } from '../model.ts'

/**
 * The frame's columns in the model's feature order, matched by name. A feature the frame lacks is
 * missing in every row; category indices are translated where the two lists differ.
 */
export function alignColumns(model: Model, frame: Frame): Float64Array[] {
  const places = new Map(frame.features.map((feature, f) => [feature.name, f]))
  return model.features.map((feature) => {
    const place = places.get(feature.name)
    const column = place === undefined ? undefined : frame.columns[place]
    if (place === undefined || !column) return new Float64Array(frame.rows).fill(Number.NaN)
    return translate(column, frame.features[place] as Feature, feature)
  })
}

function translate(column: Float64Array, from: Feature, to: Feature): Float64Array {
  if (to.type !== 'category') return column
  const same =
    from.categories.length === to.categories.length && from.categories.every((name, c) => name === to.categories[c])
  if (same) return column
  const known = new Map(to.categories.map((name, c) => [name, c]))
  const code = from.categories.map((name) => known.get(name) ?? Number.NaN)
  return column.map((value) => code[value] ?? Number.NaN)
}
