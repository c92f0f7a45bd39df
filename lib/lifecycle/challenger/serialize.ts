import type { DecisionKind } from '@/db/constants/decisions'
import type { Locale } from '@/db/constants/identity'
import type { ShadowView } from '@/lib/decisions'
import type { Contest } from '@/lib/models'
import { answers, verdictOf } from '../core/judge-pairs'
import { sayIn } from '../wording'
import type { ChallengerReply, DisagreementReply } from './contract'
import type { ChallengerView } from './get-challenger'

const time = (ms: number) => new Date(ms).toISOString()

const versionReply = (side: Contest['champion']) =>
  side && {
    model_id: side.row.id,
    version: side.row.version,
    name: side.row.name,
    threshold: side.row.threshold,
  }

function outcomesReply(outcomes: ChallengerView['outcomes'], locale: Locale): ChallengerReply['outcomes'] {
  if (!outcomes) return null
  const { champion, challenger } = outcomes
  const side = (correct: number, { logLoss, auc }: typeof champion) => ({ correct, log_loss: logLoss, auc })
  return {
    orders: outcomes.orders,
    paid: outcomes.paid,
    disagreements: outcomes.disagreements,
    champion: side(outcomes.championRight, champion),
    challenger: side(outcomes.challengerRight, challenger),
    note: {
      code: 'approved_only_outcomes',
      approved_share: outcomes.approved / outcomes.orders,
      message: sayIn(locale)('note.approved_only_outcomes'),
    },
  }
}

export const serializeChallenger = (view: ChallengerView, locale: Locale): ChallengerReply => ({
  champion: versionReply(view.champion),
  challenger: versionReply(view.challenger),
  since: view.since === null ? null : time(view.since),
  orders: view.agreement.orders,
  unreadable: view.unreadable,
  agreement: { labels: [...answers], matrix: view.agreement.matrix },
  disagreements: view.agreement.disagreements,
  disagreement_rate: view.agreement.orders === 0 ? null : view.agreement.disagreements / view.agreement.orders,
  mean_difference: view.meanDifference,
  outcomes: outcomesReply(view.outcomes, locale),
})

export function serializeDisagreement({ shadow, decision: { row, stored } }: ShadowView): DisagreementReply {
  const champion = row.decision as DecisionKind
  const challenger = shadow.decision as DecisionKind
  const { outcomePaid: paid } = row
  return {
    decision_id: row.id,
    order_id: stored.orderId,
    champion: { probability: row.probability, decision: champion },
    challenger: { probability: shadow.probability ?? 0, decision: challenger },
    outcome: paid === null ? null : { paid, right: verdictOf(champion, challenger, paid) },
    decided_at: time(row.at),
  }
}
