import { z } from 'zod'
import { count, share } from './shared'

export const calibrationPoints = z.array(z.object({ predicted: share, observed: share, rows: count }))

export const curvesReply = z.object({
  roc: z.array(z.object({ threshold: z.number().nullable(), false_positive_rate: share, true_positive_rate: share })),
  precision_recall: z.array(z.object({ threshold: share, recall: share, precision: share })),
  ks: z.object({
    ks: share,
    threshold: share,
    points: z.array(z.object({ score: share, approve: share, reject: share })),
  }),
  calibration: calibrationPoints,
  gains: z
    .array(
      z.object({
        share: share.describe('Share of the orders, riskiest first.'),
        rejects: share.describe('Share of the reject labels among them.'),
        approves: share.describe('Share of the approve labels among them: good orders lost.'),
        lift: z.number().describe('How many times more rejects than a random pick of that size holds.'),
      }),
    )
    .describe('What blocking the riskiest orders would catch.'),
})

export const thresholdRowReply = z.object({ threshold: share, tp: count, fp: count, tn: count, fn: count })
export const histogramReply = z.object({ from: share, to: share, approve: count, reject: count })
