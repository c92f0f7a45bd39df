import type { Table } from '../../platform/pdf/blocks.ts'

// A card as it reads, before any form: texts are raw, each renderer escapes them.

export type { Table }

export type Figure = { label: string; value: string; note: string }

/** A share with its interval, each from 0 to 1 of the widest. */
export type Bar = { name: string; value: string; share: number; low: number; high: number; interval: string }

/** Points from 0 to 1 on both axes, under a diagonal that says what perfect or chance would be. */
export type Plot = { title: string; summary: string; x: string; y: string; points: [number, number][]; dots: boolean }

export type Block =
  | { kind: 'section'; text: string }
  | { kind: 'topic'; text: string }
  | { kind: 'text'; text: string; tone?: 'warning' | 'quiet' }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; items: [name: string, value: string][] }
  | { kind: 'figures'; items: Figure[] }
  | {
      kind: 'matrix'
      corner: string
      labels: [string, string]
      /** Rows actual, columns predicted. */
      counts: [[string, string], [string, string]]
      notes: [[string, string], [string, string]]
    }
  | { kind: 'bars'; head: [string, string, string]; items: Bar[] }
  /** `half` is 0.5 as the language writes it. */
  | { kind: 'plots'; items: Plot[]; half: string }
  | Table

export type Card = {
  title: string
  subtitle: string
  /** What the running head and the file's metadata call it. */
  shortTitle: string
  language: string
  /** First words of the running foot; the page number follows. */
  foot: string
  /** With `{page}` and `{pages}` to be filled in. */
  page: string
  createdAt: Date
  blocks: Block[]
}
