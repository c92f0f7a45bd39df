import { CONFIDENCE_THRESHOLD } from '../classify-intent.ts'
import { type AxisFigures, type AxisName, axes, figuresOf, type Verdict } from './evaluate.ts'

const titles: Record<AxisName, string> = {
  act: 'Act',
  willingness: 'Payment willingness',
  capacity: 'Financial capacity',
  emotion: 'Emotional state',
}

const share = (value: number) => value.toFixed(3)
const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const table = (head: string[], rows: (string | number)[][]) =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')

function classTable({ classes }: AxisFigures): string {
  return table(
    ['class', 'precision', 'recall', 'F1', 'n'],
    classes.map(({ name, precision, recall, f1, n }) => [`\`${name}\``, share(precision), share(recall), share(f1), n]),
  )
}

function confusionTable({ classes, confusion }: AxisFigures): string {
  const short = classes.length > 9
  return table(
    ['labelled ↓ said →', ...classes.map(({ name }, i) => (short ? String(i + 1) : name))],
    classes.map(({ name }, i) => [
      short ? `${i + 1} \`${name}\`` : `\`${name}\``,
      ...(confusion[i] ?? []).map((count) => count || '·'),
    ]),
  )
}

function calibrationTable(verdicts: Verdict[]): string {
  const edges = [0, 0.3, CONFIDENCE_THRESHOLD, 0.6, 0.7, 0.8, 0.9, 1.000001]
  const rows = edges.slice(0, -1).flatMap((from, i) => {
    const inside = verdicts.filter(({ confidence }) => confidence >= from && confidence < (edges[i + 1] ?? 1))
    if (inside.length === 0) return []
    const right = inside.filter(({ said, example }) => said.act === example.act).length
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    return [[`${from}–${Math.min(1, edges[i + 1] ?? 1)}`, inside.length, share(mean), share(right / inside.length)]]
  })
  return table(['confidence', 'messages', 'mean confidence', 'right'], rows)
}

function secondaryLine(verdicts: Verdict[]): string {
  let hits = 0
  let said = 0
  let labelled = 0
  for (const { secondary, said: main, example } of verdicts) {
    const wanted = [example.act, ...example.secondary].filter((act) => act !== main.act)
    hits += secondary.filter((act) => wanted.some((name) => name === act)).length
    said += secondary.length
    labelled += example.secondary.length
  }
  return `Secondary acts: ${said} told, ${hits} of them labelled as main or secondary; ${labelled} are labelled.`
}

/** Accuracy and macro-F1 of every axis, with and without the rules. */
export function summary(verdicts: Verdict[]): string {
  return table(
    ['axis', 'accuracy', 'macro-F1', 'accuracy of the learned part alone', 'n'],
    axes.map((axis) => {
      const whole = figuresOf(verdicts, axis)
      return [
        titles[axis],
        share(whole.accuracy),
        share(whole.macroF1),
        share(figuresOf(verdicts, axis, 'learned').accuracy),
        whole.n,
      ]
    }),
  )
}

/** All figures of the held-out part, as `docs/intent.md` shows them. */
export function report(verdicts: Verdict[]): string {
  const sure = verdicts.filter(({ uncertain }) => !uncertain)
  const right = sure.filter(({ said, example }) => said.act === example.act).length
  const sections = axes.map((axis) => {
    const figures = figuresOf(verdicts, axis)
    return `### ${titles[axis]}\n\n${classTable(figures)}\n\n${confusionTable(figures)}`
  })
  return [
    summary(verdicts),
    `Confident enough to act (≥ ${CONFIDENCE_THRESHOLD}): ${sure.length} of ${verdicts.length} messages, ${share(right / sure.length)} of them right; the others are asked back.`,
    secondaryLine(verdicts),
    ...sections,
    `### Calibration of the confidence\n\n${calibrationTable(verdicts)}`,
  ].join('\n\n')
}
