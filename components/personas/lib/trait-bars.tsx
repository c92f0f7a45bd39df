import { levelOf, topLevel, traits } from '@/components/personas/lib/levels'
import type { PersonaReply } from '@/lib/conversations'

const [height, width, step] = [28, 6, 9]
/** A trait that is not there still has a foot. */
const foot = 2

/** A persona's five traits as bars, from the left: formality, energy, humor, urgency, concession. */
export function TraitBars({ persona }: { persona: PersonaReply }) {
  return (
    <svg width={step * 4 + width} height={height} aria-hidden className="col-start-2 row-span-2 row-start-1">
      {traits.map((trait, i) => {
        const bar = Math.max(foot, (levelOf(trait, persona) / topLevel) * height)
        return (
          <g key={trait} transform={`translate(${i * step} 0)`}>
            <rect width={width} height={height} className="fill-hover" />
            <rect y={height - bar} width={width} height={bar} className="fill-ai" />
          </g>
        )
      })}
    </svg>
  )
}
