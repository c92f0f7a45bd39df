import type { CurveAxis } from '@/components/charts/curve-chart'

/** Shares of one, written as whole percents; the axis name says %. */
export const shareAxis: CurveAxis = {
  domain: [0, 1],
  ticks: [0, 0.5, 1],
  format: (share) => String(Math.round(share * 100)),
}
