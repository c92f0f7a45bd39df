'use client'

import { useTranslations } from 'next-intl'
import { useCut } from '@/components/models/cut/cut-context'
import { useFigures } from '@/components/models/lib/use-figures'

const width = 1000
const height = 128
const middle = height / 2
const room = middle - 4

/** Good orders above the line, bad ones below, by the chance the model gave them; the slider cuts through both. */
export function ScoreDistribution() {
  const t = useTranslations('models.cut')
  const { score, count, percent } = useFigures()
  const { model, step, setStep, threshold, counts } = useCut()
  const bins = model.histogram
  const most = Math.max(1, ...bins.flatMap(({ approve, reject }) => [approve, reject]))
  const tall = (rows: number) => (rows === 0 ? 0 : Math.max(1, (rows / most) * room))
  const band = model.review_band
  const sides = `${width / bins.length}`
  return (
    <div className="relative mt-7 mb-1 print:break-inside-avoid">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="block h-32 w-full"
        role="img"
        aria-label={t('distribution', { good: count(counts.tp + counts.fn), bad: count(counts.fp + counts.tn) })}
      >
        {band && (
          <rect
            x={band.from * width}
            width={(band.to - band.from) * width}
            y={0}
            height={height}
            fill="var(--caution-tint)"
          />
        )}
        {bins.map((bin) => (
          <g key={bin.from}>
            <rect
              x={bin.from * width + 1}
              width={Number(sides) - 2}
              y={middle - tall(bin.approve)}
              height={tall(bin.approve)}
              fill="var(--accent-mid)"
            />
            <rect
              x={bin.from * width + 1}
              width={Number(sides) - 2}
              y={middle + 1}
              height={tall(bin.reject)}
              fill="var(--negative-mid)"
            />
          </g>
        ))}
        <line
          x1="0"
          x2={width}
          y1={middle + 0.5}
          y2={middle + 0.5}
          stroke="var(--line-strong)"
          vectorEffect="non-scaling-stroke"
        />
        {step !== Math.round(model.threshold * 100) && (
          <line
            x1={model.threshold * width}
            x2={model.threshold * width}
            y1="0"
            y2={height}
            stroke="var(--ink-3)"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={step}
        onChange={(event) => setStep(Number(event.target.value))}
        aria-label={t('slider')}
        aria-valuetext={t('sliderValue', {
          threshold: score(threshold),
          share: percent((counts.tp + counts.fp) / Math.max(1, model.test_rows)),
        })}
        className="peer absolute top-10 -left-2 z-10 h-12 w-[calc(100%+16px)] cursor-ew-resize opacity-0"
      />
      <div
        aria-hidden
        className="pointer-events-none absolute -top-1.5 -bottom-1.5 -ml-px w-0.5 bg-ink peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-4"
        style={{ left: `${step}%` }}
      >
        <b
          className="num absolute -top-5 left-1/2 rounded-sm bg-ink px-1.5 text-surface text-xs"
          // At either end the label would leave the page.
          style={{ translate: `${-12 - step * 0.76}% 0` }}
        >
          {score(threshold)}
        </b>
        <span className="absolute top-[61px] -left-2 size-[18px] rounded-full border-2 border-ink bg-raised" />
      </div>
    </div>
  )
}
