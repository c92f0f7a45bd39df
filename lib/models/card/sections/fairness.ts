import type { SegmentsReply } from '../../contract'
import type { Block } from '../blocks'
import type { CardWords } from '../card-words'
import type { CardFacts } from '../facts'
import { columnName } from './data'

const shownGroups = 12
type Group = SegmentsReply['groups'][number]

function groupName(group: Group, { say, number }: CardWords): string {
  if (group.kind === 'missing' || group.kind === 'other') return say(`group.${group.kind}`)
  if (group.kind === 'band') {
    const [from, to] = [group.from, group.to].map((edge) => (edge === null ? null : number(edge)))
    if (from == null) return say('group.up_to', { to: to ?? '' })
    return to == null ? say('group.above', { from }) : say('group.band', { from, to })
  }
  if (typeof group.value === 'boolean') return say(group.value ? 'group.yes' : 'group.no')
  return typeof group.value === 'number' ? number(group.value) : (group.value ?? group.key)
}

function differences({ fairness }: SegmentsReply, { say, points, number }: CardWords): string[] {
  const { approval_rate: gap, approval_ratio: ratio, equal_opportunity: chance, equalised_odds: odds } = fairness
  if (!gap || ratio === null) return [say('fairness_few')]
  return [
    say('fairness_gap', { gap: points(gap.difference), ratio: number(ratio) }),
    say(fairness.four_fifths ? 'fairness_fifths_met' : 'fairness_fifths_missed'),
    ...(chance ? [say('fairness_chance', { gap: points(chance.difference) })] : []),
    ...(odds ? [say('fairness_odds', { gap: points(odds.difference) })] : []),
  ]
}

function column(segments: SegmentsReply, words: CardWords): Block[] {
  const { say, count, percent, metric } = words
  const rate = (value: number | null) => (value === null ? '–' : percent(value))
  const shown = segments.groups.slice(0, shownGroups)
  const rest = segments.groups.length - shown.length
  return [
    { kind: 'topic', text: columnName({ name: segments.column, label: segments.label }) },
    {
      kind: 'table',
      words: 1,
      head: ['group', 'rows', 'base', 'approved', 'good', 'bad', 'auc'].map((name) => say(`fairness_head.${name}`)),
      rows: shown.map((group) => [
        group.small ? say('group.small', { group: groupName(group, words) }) : groupName(group, words),
        count(group.rows),
        percent(group.base_rate),
        percent(group.approval_rate),
        rate(group.true_positive_rate),
        rate(group.false_positive_rate),
        group.auc === null ? '–' : metric(group.auc),
      ]),
    },
    ...(rest > 0 ? [{ kind: 'text', tone: 'quiet', text: say('group.rest', { count: count(rest) }) } as const] : []),
    { kind: 'text', text: differences(segments, words).join(' ') },
  ]
}

/** How differently the groups of each column are treated, on the held-out rows. */
export function fairnessSection({ segments, model }: CardFacts, words: CardWords): Block[] {
  const { say, number } = words
  const told = segments.filter(({ groups }) => groups.length > 0)
  const title: Block = { kind: 'section', text: say('fairness') }
  if (told.length === 0) return [title, { kind: 'text', text: say('fairness_none') }]
  const how = say('fairness_how', { threshold: number(model.threshold), ...model.labels })
  return [title, { kind: 'text', text: how }, ...told.flatMap((item) => column(item, words))]
}
