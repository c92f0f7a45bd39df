import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/model-card.json'
import pt from '@/messages/pt-BR/model-card.json'
import type { ModelReply } from './contract'

type Say = (key: string, values?: Record<string, string | number>) => string
const make = (locale: Locale, messages: object) =>
  createTranslator({ locale, messages: messages as never }) as unknown as Say
const speakers: Record<Locale, Say> = { 'pt-BR': make('pt-BR', pt), en: make('en', en) }
const shownImportance = 10

/** Names are the customer's words: nothing in them may turn into Markdown or HTML. */
export const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, (c) => `\\${c}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

const table = (rows: string[][]) => {
  const [head = [], ...body] = rows
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}
const bullets = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n')

function dataSection(model: ModelReply, say: Say): string[] {
  const { dataset, labels, split } = model
  const held = split.time_column
    ? say('split_time', { column: plain(split.time_column) })
    : say('split_random', { seed: String(split.seed) })
  const direction = { '1': 'up', '-1': 'down', '0': 'none' } as const
  const columns = model.features.map(({ name, type, monotone }) =>
    say('columns_row', {
      name: plain(name),
      type: say(`type.${type}`),
      direction: say(`monotone.${direction[`${monotone}`]}`),
    }),
  )
  const excluded = model.excluded_columns.map(
    ({ name, reason }) => `${plain(name)}: ${say(`excluded_reason.${reason}`)}`,
  )
  for (const name of model.id_columns) excluded.push(`${plain(name)}: ${say('excluded_reason.id')}`)
  return [
    `## ${say('data')}`,
    bullets([
      say('dataset', { name: plain(dataset.name), id: dataset.dataset_id }),
      say('target', { target: plain(dataset.target), approve: plain(labels.approve), reject: plain(labels.reject) }),
      say('rows', { training: model.training_rows, test: model.test_rows }),
      held,
    ]),
    `### ${say('columns', { count: columns.length })}`,
    bullets(columns),
    `### ${say('excluded')}`,
    excluded.length > 0 ? bullets(excluded) : say('excluded_none'),
    `## ${say('label')}`,
    say(`meaning.${dataset.label_meaning}`),
  ]
}

/**
 * A model card (Mitchell et al. 2019) in Markdown: data, what the label means and warns of, figures on the held-out
 * rows with their n, policy, limits.
 */
export function modelCard(model: ModelReply, locale: Locale): string {
  const say = speakers[locale]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const { labels, threshold, review_band: band, confusion_matrix: matrix } = model
  const [approve, reject] = [plain(labels.approve), plain(labels.reject)]
  const [[tp, fn], [fp, tn]] = matrix.matrix
  const metrics = Object.entries(model.metrics).map(([name, value]) => [say(`metric.${name}`), number.format(value)])
  const weights = model.feature_importance
    .slice(0, shownImportance)
    .map(({ feature, importance }) => `${plain(feature)}: ${number.format(importance * 100)} %`)
  const policy = [say('policy_threshold', { threshold: number.format(threshold) })]
  if (band) policy.push(say('policy_band', { from: number.format(band.from), to: number.format(band.to) }))
  const sections = [
    `# ${say('title', { name: plain(model.name), version: model.version })}`,
    say('intro', { approve }),
    ...dataSection(model, say),
    `## ${say('figures', { rows: model.test_rows })}`,
    table([[say('figure'), say('value')], ...metrics]),
    `### ${say('matrix', { threshold: number.format(threshold) })}`,
    table([
      [say('matrix_head'), approve, reject],
      [approve, number.format(tp), number.format(fn)],
      [reject, number.format(fp), number.format(tn)],
    ]),
    `### ${say('importance')}`,
    bullets(weights),
    `## ${say('policy')}`,
    policy.join(' '),
    `## ${say('limits')}`,
    bullets(['population', 'probability', 'human', 'missing'].map((limit) => say(`limit.${limit}`))),
    `## ${say('made')}`,
    bullets([
      say('made_algorithm', { algorithm: say(`algorithm.${model.algorithm}`) }),
      say('made_at', { at: model.created_at }),
      say('made_hash', { hash: model.model_hash }),
    ]),
  ]
  return `${sections.join('\n\n')}\n`
}
