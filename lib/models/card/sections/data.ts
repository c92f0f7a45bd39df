import type { ModelReply } from '../../contract'
import type { Block } from '../blocks'
import type { CardWords } from '../card-words'
import type { CardFacts } from '../facts'

type Feature = ModelReply['features'][number]
const shownCategories = 4
export const directions = { '1': 'up', '-1': 'down', '0': 'none' } as const

/** A column's own name, with its name in words where there is one. */
export const columnName = ({ name, label }: { name: string; label: string }) =>
  label === name ? name : `${label} (${name})`

function range(feature: Feature, { say, number, count }: CardWords): string {
  if (feature.type === 'boolean') return say('type.boolean')
  if (feature.type === 'number') return say('range', { min: number(feature.min), max: number(feature.max) })
  const shown = feature.categories.slice(0, shownCategories).join(', ')
  const more = feature.categories.length - shownCategories
  return more > 0 ? say('more', { list: shown, count: count(more) }) : shown
}

function columns(model: ModelReply, words: CardWords): Block {
  const { say, percent } = words
  return {
    kind: 'table',
    words: 3,
    head: [say('column'), say('kind'), say('seen'), say('missing')],
    rows: model.features.map((feature) => [
      columnName(feature),
      say(`type.${feature.type}`),
      range(feature, words),
      percent(feature.missing / Math.max(1, model.training_rows)),
    ]),
  }
}

function leftOut(model: ModelReply, { say }: CardWords): Block {
  const excluded = model.excluded_columns.map(({ name, reason }) => [name, say(`excluded_reason.${reason}`)])
  const all = [...excluded, ...model.id_columns.map((name) => [name, say('excluded_reason.id')])]
  if (all.length === 0) return { kind: 'text', text: say('excluded_none') }
  return { kind: 'table', words: 2, narrow: true, head: [say('column'), say('why')], rows: all }
}

/** Rows, split, what the label means, columns used and left out. */
export function dataSection({ model }: CardFacts, words: CardWords): Block[] {
  const { say, count, percent } = words
  const { dataset, labels, split } = model
  const [[tp, fn], [fp, tn]] = model.confusion_matrix.matrix
  return [
    { kind: 'section', text: say('data') },
    {
      kind: 'facts',
      items: [
        [say('dataset'), `${dataset.name} (${dataset.dataset_id})`],
        [say('target'), say('target_value', { target: dataset.target, ...labels })],
        [say('rows'), say('rows_value', { training: count(model.training_rows), test: count(model.test_rows) })],
        [
          say('split'),
          split.time_column
            ? say('split_time', { column: split.time_column })
            : say('split_random', { seed: String(split.seed) }),
        ],
        [say('base_rate', labels), percent((tp + fn) / Math.max(1, tp + fn + fp + tn))],
      ],
    },
    { kind: 'topic', text: say('label') },
    { kind: 'text', tone: 'warning', text: say(`meaning.${dataset.label_meaning}`) },
    { kind: 'topic', text: say('columns', { count: model.features.length }) },
    columns(model, words),
    { kind: 'topic', text: say('excluded') },
    leftOut(model, words),
  ]
}
