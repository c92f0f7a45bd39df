import type { ModelReply } from '../../contract'
import type { Block, Plot } from '../blocks'
import type { CardWords } from '../card-words'
import type { CardFacts } from '../facts'

const drawnPoints = 60

/** The four figures that a reader looks for first. */
export function headline(
  { metrics, test_rows, threshold }: ModelReply,
  { say, number, metric, count, percent }: CardWords,
): Block {
  const note = say('on_rows', { rows: count(test_rows) })
  const at = say('at_threshold', { threshold: number(threshold) })
  return {
    kind: 'figures',
    items: [
      { label: say('metric.auc'), value: metric(metrics.auc), note },
      { label: say('metric.ks'), value: metric(metrics.ks), note },
      { label: say('metric.accuracy'), value: percent(metrics.accuracy), note: at },
      { label: say('metric.approval_rate'), value: percent(metrics.approval_rate), note: at },
    ],
  }
}

function matrix(model: ModelReply, { say, count, percent }: CardWords): Block {
  const { matrix: counts } = model.confusion_matrix
  const cell = ([yes, no]: [number, number]): [string, string] => [count(yes), count(no)]
  const share = ([yes, no]: [number, number]): [string, string] => {
    const whole = Math.max(1, yes + no)
    return [percent(yes / whole), percent(no / whole)]
  }
  return {
    kind: 'matrix',
    corner: say('matrix_head'),
    labels: [model.labels.approve, model.labels.reject],
    counts: [cell(counts[0]), cell(counts[1])],
    notes: [share(counts[0]), share(counts[1])],
  }
}

function plots({ curves, metrics }: ModelReply, { say, metric }: CardWords): Plot[] {
  const step = Math.max(1, Math.ceil(curves.roc.length / drawnPoints))
  const thinned = curves.roc.filter((_, i) => i % step === 0 || i === curves.roc.length - 1)
  return [
    {
      title: say('calibration_plot'),
      summary: say('calibration_summary', { brier: metric(metrics.brier) }),
      x: say('predicted'),
      y: say('observed'),
      points: curves.calibration.map(({ predicted, observed }) => [predicted, observed]),
      dots: true,
    },
    {
      title: say('roc_plot'),
      summary: say('roc_summary', { auc: metric(metrics.auc) }),
      x: say('bad_approved'),
      y: say('good_approved'),
      points: thinned.map((point) => [point.false_positive_rate, point.true_positive_rate]),
      dots: false,
    },
  ]
}

/** Every metric with its meaning, the matrix at the threshold, calibration and ROC, and the policy. */
export function resultsSection({ model }: CardFacts, words: CardWords): Block[] {
  const { say, number, metric, count } = words
  const { threshold, review_band: band } = model
  const policy = [say('policy_threshold', { threshold: number(threshold), ...model.labels })]
  if (band) policy.push(say('policy_band', { from: number(band.from), to: number(band.to) }))
  return [
    { kind: 'section', text: say('figures') },
    { kind: 'text', text: say('figures_how', { rows: count(model.test_rows), threshold: number(threshold) }) },
    {
      kind: 'table',
      words: 2,
      head: [say('figure'), say('means'), say('value')],
      rows: Object.entries(model.metrics).map(([name, value]) => [
        say(`metric.${name}`),
        say(`metric_means.${name}`, model.labels),
        metric(value),
      ]),
    },
    { kind: 'topic', text: say('matrix', { threshold: number(threshold) }) },
    matrix(model, words),
    { kind: 'plots', items: plots(model, words), half: number(0.5) },
    { kind: 'topic', text: say('policy') },
    { kind: 'text', text: policy.join(' ') },
  ]
}
