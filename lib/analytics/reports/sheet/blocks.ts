import type { Foot, Table } from '../../../platform/pdf/blocks.ts'

// A report as it reads, before any form. Shares and places are from 0 to 1.

export type Headline = {
  kind: 'headline'
  label: string
  amount: string
  finding: string
  tone: 'good' | 'bad' | 'plain'
  facts: { label: string; value: string; note: string }[]
}
export type Mark = { at: number; label: string }
export type Line = { style: 'now' | 'previous' | 'target'; label: string; points: [x: number, y: number][] }
export type Chart = { kind: 'chart'; title: string; summary: string; lines: Line[]; x: Mark[]; y: Mark[] }
export type Ratio = { label: string; value: string; notes: string[] }
/** A bar, its figure and what it says beside it. */
export type Step = { name: string; count: string; share: number; note: string }
/** A rate with its interval on a scale that all rows share. */
export type Spread = {
  name: string
  value: string
  rate: number
  low: number
  high: number
  n: string
  amount: string
  small: boolean
}

export type SheetBlock =
  | { kind: 'section'; text: string }
  | { kind: 'text'; text: string; tone?: 'warning' | 'quiet' }
  | { kind: 'facts'; items: [name: string, value: string][] }
  | { kind: 'ratios'; items: Ratio[] }
  | { kind: 'steps'; head: [string, string, string]; items: Step[] }
  | { kind: 'spreads'; head: [string, string, string, string]; items: Spread[]; scale: Mark[] }
  | Headline
  | Chart
  | Table

export type Sheet = {
  title: string
  subtitle: string
  subject: string
  language: string
  createdAt: Date
  foot: Foot
  blocks: SheetBlock[]
}
