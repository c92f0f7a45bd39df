import type { Block } from '../blocks'
import type { CardWords } from '../card-words'
import type { CardFacts } from '../facts'

/** What it is for, what it is not for, and the customer's right to a person's review. */
export function purposeSection({ model }: CardFacts, { say }: CardWords): Block[] {
  return [
    { kind: 'section', text: say('use') },
    { kind: 'list', items: ['for', 'not_for', 'person'].map((item) => say(`use_text.${item}`, model.labels)) },
    { kind: 'topic', text: say('lgpd') },
    { kind: 'text', text: say('lgpd_text') },
  ]
}

/** What later orders are compared with to notice that they have changed. */
export function driftSection({ reference }: CardFacts, { say, count, percent, number }: CardWords): Block[] {
  const { edges, shares } = reference.score
  const bands = shares.map((share, i) => {
    const [from, to] = [edges[i - 1], edges[i]]
    const name =
      to === undefined
        ? say('group.above', { from: number(from ?? 0) })
        : from === undefined
          ? say('group.up_to', { to: number(to) })
          : say('group.band', { from: number(from), to: number(to) })
    return [name, percent(share)]
  })
  return [
    { kind: 'section', text: say('drift') },
    { kind: 'text', text: say('drift_text', { rows: count(reference.rows), columns: reference.features.length }) },
    { kind: 'table', words: 1, narrow: true, head: [say('drift_band'), say('drift_share')], rows: bands },
  ]
}

export function limitsSection({ model }: CardFacts, { say }: CardWords): Block[] {
  const meaning = model.dataset.label_meaning
  const first =
    meaning === 'payment_outcome' ? 'approved_only' : meaning === 'analyst_decision' ? 'imitates' : 'unknown'
  const limits = [first, 'population', 'split', 'cause', 'missing', 'fairness']
  return [
    { kind: 'section', text: say('limits') },
    { kind: 'list', items: limits.map((limit) => say(`limit.${limit}`)) },
  ]
}

/** What tells this very model from any other. */
export function identitySection({ model }: CardFacts, { say, time, number }: CardWords): Block[] {
  return [
    { kind: 'section', text: say('made') },
    {
      kind: 'facts',
      items: [
        [say('made_id'), model.model_id],
        [say('made_version'), String(model.version)],
        [say('made_at'), time(model.created_at)],
        [say('made_ms'), say('seconds', { value: number(model.train_ms / 1000) })],
        [say('made_job'), model.training_job_id],
        [say('made_hash'), model.model_hash],
      ],
    },
    { kind: 'text', tone: 'quiet', text: say('made_same') },
  ]
}
