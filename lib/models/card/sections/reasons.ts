import type { ModelReply } from '../../contract'
import type { Bar, Block } from '../blocks'
import type { CardWords } from '../card-words'
import type { CardFacts } from '../facts'
import { columnName, directions } from './data'

const shownColumns = 15
const alone = (value: number) => ({ mean: value, low: value, high: value })

function bars({ feature_importance: all }: ModelReply, { say, metric }: CardWords): Bar[] {
  const weighed = all.map((item) => ({ item, weight: item.shap ?? alone(item.importance) }))
  const shown = weighed.sort((a, b) => b.weight.mean - a.weight.mean).slice(0, shownColumns)
  const widest = Math.max(...shown.map(({ weight }) => weight.high), Number.MIN_VALUE)
  const part = (value: number) => Math.max(0, value) / widest
  return shown.map(({ item, weight: { mean, low, high } }) => {
    const interval = low === high ? '' : say('interval', { low: metric(low), high: metric(high) })
    const name = columnName({ name: item.feature, label: item.label })
    return { name, value: metric(mean), share: part(mean), low: part(low), high: part(high), interval }
  })
}

function promises({ features }: ModelReply, { say }: CardWords): Block {
  const held = features.filter(({ monotone }) => monotone !== 0)
  if (held.length === 0) return { kind: 'text', text: say('monotone_none') }
  const rows = held.map((feature) => [columnName(feature), say(`monotone.${directions[`${feature.monotone}`]}`)])
  return { kind: 'table', words: 2, head: [say('column'), say('direction')], rows }
}

/** What weighs, the directions that hold, and how faithfully a small tree tells it. */
export function reasonsSection({ model }: CardFacts, words: CardWords): Block[] {
  const { say, percent } = words
  const { surrogate } = model
  const items = bars(model, words)
  const weights: Block[] = [
    {
      kind: 'text',
      text: say(model.feature_importance.some(({ shap }) => shap) ? 'importance_shap' : 'importance_auc'),
    },
    { kind: 'bars', head: [say('column'), say('weight_head'), say('interval_head')], items },
  ]
  return [
    { kind: 'section', text: say('importance') },
    ...(items.length > 0 ? weights : []),
    ...(surrogate
      ? [
          {
            kind: 'text',
            tone: 'quiet',
            text: say('surrogate', { agreement: percent(surrogate.agreement), r2: percent(Math.max(0, surrogate.r2)) }),
          } as const,
        ]
      : []),
    { kind: 'topic', text: say('monotone_title') },
    promises(model, words),
  ]
}
