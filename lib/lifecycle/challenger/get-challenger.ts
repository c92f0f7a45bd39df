import type { DecisionKind } from '@/db/constants/decisions'
import { judgedPairs, type Rivals, type ShadowCount, shadowCounts, sumShadowGap } from '@/lib/decisions'
import { type Contest, findContest } from '@/lib/models'
import { type Context, requireScope } from '@/lib/platform/context'
import {
  type Agreement,
  agreementOf,
  type Judged,
  judgePairs,
  type PairCount,
  scoreProbabilities,
} from '../core/judge-pairs'

/** Outcomes that log loss and AUC are measured on at most: the latest. */
const measuredOutcomes = 20_000

type Scores = ReturnType<typeof scoreProbabilities>
export type ChallengerView = Contest & {
  /** Since when both have answered the same orders, UTC ms; null without a challenger. */
  since: number | null
  agreement: Agreement
  /** Orders that the champion decided and the challenger could not read. */
  unreadable: number
  meanDifference: number | null
  outcomes: (Judged & { champion: Scores; challenger: Scores }) | null
}

/** Both answer the same orders since the later of the two began. */
export const contestSince = ({ champion, challenger }: Contest): number =>
  Math.max(champion?.since ?? 0, challenger?.since ?? 0)

async function measure(companyId: string, rivals: Rivals, since: number) {
  const pairs = await judgedPairs(companyId, rivals, since, measuredOutcomes)
  const paid = Uint8Array.from(pairs, (pair) => Number(pair.outcomePaid))
  const champion = Float64Array.from(pairs, (pair) => pair.probability)
  const challenger = Float64Array.from(pairs, (pair) => pair.shadowProbability ?? 0)
  return { champion: scoreProbabilities(champion, paid), challenger: scoreProbabilities(challenger, paid) }
}

const pairOf = ({ decision, shadowDecision, outcomePaid, count }: ShadowCount): PairCount => ({
  champion: decision as DecisionKind,
  challenger: shadowDecision as DecisionKind,
  paid: outcomePaid,
  count,
})

/** The active version against its challenger on live orders, and who was right once outcomes are known. */
export async function getChallenger(ctx: Context): Promise<ChallengerView> {
  requireScope(ctx, 'models:read')
  const { companyId } = ctx
  const contest = await findContest(companyId)
  const { champion, challenger } = contest
  if (!challenger) {
    const none = { since: null, unreadable: 0, meanDifference: null, outcomes: null }
    return { ...contest, ...none, agreement: agreementOf([]) }
  }
  const since = contestSince(contest)
  const rivals = { championId: champion?.row.id ?? '', challengerId: challenger.row.id }
  const pairs: PairCount[] = []
  let unreadable = 0
  for (const row of await shadowCounts(companyId, rivals.challengerId, {
    championId: rivals.championId,
    from: since,
  })) {
    if (row.fault) unreadable += row.count
    else pairs.push(pairOf(row))
  }
  const agreement = agreementOf(pairs)
  const judged = judgePairs(pairs)
  const gap = agreement.orders > 0 ? await sumShadowGap(companyId, rivals, since) : 0
  return {
    ...contest,
    since,
    agreement,
    unreadable,
    meanDifference: agreement.orders > 0 ? gap / agreement.orders : null,
    outcomes: judged.orders > 0 ? { ...judged, ...(await measure(companyId, rivals, since)) } : null,
  }
}
