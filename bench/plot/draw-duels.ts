import type { Bar } from '../measure'
import { bar, line, picture, text } from './svg'

const width = 860
const left = 400
const right = 60
const top = 56
const row = 30

/** Our time as a share of the peer's, a bar a duel; the peer's own time is the line at 1, the target a tick. */
export function drawDuels(bars: readonly Bar[]): string {
  const most = Math.max(1.1, ...bars.map(({ ratio }) => ratio))
  const at = (ratio: number) => left + ((width - left - right) * ratio) / most
  const bottom = top + bars.length * row
  const parts = bars.flatMap(({ label, ratio, target }, i) => {
    const y = top + i * row
    return [
      text(left - 12, y + 19, label, 'ink', 'end'),
      bar(left, y + 7, at(ratio) - left, 16, ratio <= target ? 'ours' : 'over'),
      line(at(target), y + 3, at(target), y + 27, 'mark'),
      text(Math.max(at(ratio), at(target)) + 8, y + 19, `${ratio.toFixed(2)}×`),
    ]
  })
  return picture(width, bottom + 28, 'Training time as a ratio of the peer’s', [
    text(16, 24, 'Training time ÷ the peer’s, one thread each: shorter is faster'),
    text(16, 43, 'Tick: the most the target allows. Line at 1: the peer.', 'quiet'),
    line(at(1), top - 6, at(1), bottom + 6),
    line(left, top - 6, left, bottom + 6),
    text(at(1), bottom + 22, 'peer = 1', 'quiet', 'middle'),
    text(left, bottom + 22, '0', 'quiet', 'middle'),
    ...parts,
  ])
}
