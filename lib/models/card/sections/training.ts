import type { ModelReply } from '../../contract'
import type { Block } from '../blocks'
import type { CardWords } from '../card-words'
import type { CardFacts } from '../facts'

function options(model: ModelReply, { say, knows, number }: CardWords): Block[] {
  const given = Object.entries(model.trained_options).map(([name, value]): [string, string] => [
    knows(`option.${name}`) ? say(`option.${name}`) : name,
    number(value),
  ])
  return given.length === 0
    ? []
    : [
        { kind: 'topic', text: say('options') },
        { kind: 'facts', items: given },
      ]
}

function leaderboard(model: ModelReply, { say, number, metric, count }: CardWords): Block[] {
  const board = model.leaderboard
  if (!board) return []
  const settings = (given: Record<string, number>) =>
    Object.entries(given)
      .map(([name, value]) => `${name} ${number(value)}`)
      .join(', ')
  return [
    { kind: 'topic', text: say('leaderboard') },
    { kind: 'text', text: say('leaderboard_how', { folds: board.folds, rows: count(board.rows) }) },
    {
      kind: 'table',
      words: 2,
      strong: board.contestants.findIndex(({ chosen }) => chosen),
      head: [
        say('algorithm_head'),
        say('settings'),
        say('metric.log_loss'),
        '±',
        say('metric.auc'),
        say('metric.brier'),
      ],
      rows: board.contestants.map((one) => [
        say(`learner.${one.algorithm}`),
        settings(one.options),
        metric(one.log_loss),
        metric(one.log_loss_error),
        metric(one.auc),
        metric(one.brier),
      ]),
    },
    { kind: 'text', tone: 'quiet', text: say(`leaderboard_why.${board.why}`) },
  ]
}

function notes(model: ModelReply, { say, metric, count }: CardWords): Block[] {
  const { rounds, out_of_bag: bag, calibration_report: calibration } = model
  const items: string[] = []
  if (rounds) items.push(say('rounds', { kept: rounds.kept, rows: count(rounds.inner_rows) }))
  if (bag) items.push(say('out_of_bag', { rows: count(bag.rows), auc: metric(bag.auc), brier: metric(bag.brier) }))
  if (calibration) {
    items.push(
      say(`calibrated.${calibration.applied ?? 'none'}`, {
        before: metric(calibration.brier_before),
        after: metric(calibration.brier_after),
      }),
    )
  }
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

/** Learner, settings, the contest of `auto`, early stopping and calibration. */
export function trainingSection({ model }: CardFacts, words: CardWords): Block[] {
  const { say, number } = words
  const asked = model.requested === 'auto' ? say('asked_auto') : say('asked_for')
  const weight = model.positive_weight === 1 ? [] : [say('weight', { weight: number(model.positive_weight) })]
  return [
    { kind: 'section', text: say('learning') },
    { kind: 'text', text: [say(`algorithm.${model.algorithm}`), asked, ...weight].join(' ') },
    ...notes(model, words),
    ...leaderboard(model, words),
    ...options(model, words),
  ]
}
