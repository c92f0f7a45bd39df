import type { Model } from '../model.ts'
import { predictRow } from '../predict/predict-row.ts'
import type { Background } from '../training-report.ts'
import {
  type AnchorTable,
  anchorTable,
  approvedBits,
  countBits,
  LEAST_ROWS,
  type Literal,
  literalsOf,
  ones,
} from './anchor-table.ts'
import { groupLiterals } from './group-literals.ts'
import { mergeConditions } from './merge-conditions.ts'
import { type Rule, rulesForRow } from './rules-for-row.ts'
import { satisfies } from './satisfies.ts'

/** A rule that holds a decision, with what it was measured on. */
export interface Anchor {
  /** Conditions on different features, all met by the row. */
  rules: Rule[]
  /** Of the background rows that meet the rule, the share the model decides as it decides the row; 1 when none does. */
  precision: number
  /** Share of the background rows that meet the rule. */
  coverage: number
  /** Background rows that meet it, and all of them. */
  matched: number
  rows: number
}

const PRECISION = 0.95
const MOST_LITERALS = 5
const BEAM = 3
/** A rule must be met by this share of the background rows, and by `LEAST_ROWS`. */
const LEAST_SHARE = 0.005

interface Candidate {
  literals: Literal[]
  bits: Uint32Array
  matched: number
  agreed: number
}

/**
 * A few conditions, met by the row, under which the model nearly always decides as it does here
 * (Ribeiro et al. 2018), found by a beam over thresholds of the model and counted exactly on the
 * background sample: precision ≥ .95 and at most half the errors of no rule at all, or the best of
 * five conditions; then each made as wide as that allows. One tree: the row's own path, which holds
 * always. `threshold` is that of P(approve).
 */
export function anchorForRow(model: Model, background: Background, values: Float64Array, threshold: number): Anchor {
  if (model.roots.length === 1) return pathAnchor(model, background, values)
  const table = anchorTable(model, background)
  const approved = approvedBits(table, background, threshold)
  const toward = predictRow(model, values) >= threshold ? 1 : -1
  const same = toward > 0 ? approved : approved.map((word) => ~word)
  const literals = [...literalsOf(model, table, values), ...groupLiterals(model, background, values, toward)]
  const least = Math.max(LEAST_ROWS, Math.ceil(LEAST_SHARE * table.rows))
  const all = wholeSample(table, same)
  const wanted = Math.max(PRECISION, (1 + all.agreed / Math.max(1, all.matched)) / 2)
  const holds = (candidate: Candidate): boolean => candidate.agreed >= wanted * candidate.matched
  let beam = [all]
  let best: Candidate = all
  for (let size = 1; size <= MOST_LITERALS; size++) {
    const next = extend(beam, literals, same, least)
    const holding = next.filter(holds)
    if (holding.length > 0) {
      best = holding.reduce((a, b) => (b.matched > a.matched ? b : a))
      best = widened(best, literals, same, holds)
      break
    }
    beam = next.slice(0, BEAM)
    if (!beam[0]) break
    if (score(beam[0]) > score(best)) best = beam[0]
  }
  return describe(model, table.rows, values, best)
}

function wholeSample(table: AnchorTable, same: Uint32Array): Candidate {
  const bits = new Uint32Array(table.words).fill(0xffffffff)
  const spare = table.words * 32 - table.rows
  if (spare > 0) bits[table.words - 1] = 0xffffffff >>> spare
  return {
    literals: [],
    bits,
    matched: table.rows,
    agreed: countBits(bits.map((word, w) => word & (same[w] as number))),
  }
}

/** Laplace's estimate of the precision, which trusts few rows less. */
function score({ agreed, matched }: { agreed: number; matched: number }): number {
  return (agreed + 1) / (matched + 2)
}

/** The best candidates with one literal more, best first; only as many bits are kept as are needed. */
function extend(beam: Candidate[], literals: Literal[], same: Uint32Array, least: number): Candidate[] {
  const tried: { from: Candidate; literal: Literal; matched: number; agreed: number }[] = []
  for (const from of beam) {
    for (const literal of literals) {
      if (literal.count < least || from.literals.includes(literal)) continue
      let matched = 0
      let agreed = 0
      for (let w = 0; w < same.length; w++) {
        const both = (from.bits[w] as number) & (literal.bits[w] as number)
        if (both === 0) continue
        matched += ones(both)
        agreed += ones(both & (same[w] as number))
      }
      if (matched >= least && matched < from.matched) tried.push({ from, literal, matched, agreed })
    }
  }
  const seen = new Set<string>()
  return tried
    .sort((a, b) => score(b) - score(a))
    .filter(({ matched, agreed }) => {
      const key = `${matched}/${agreed}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, 4 * BEAM)
    .map(({ from, literal, matched, agreed }) => ({
      literals: [...from.literals, literal],
      bits: from.bits.map((word, w) => word & (literal.bits[w] as number)),
      matched,
      agreed,
    }))
}

/** Drops or weakens conditions while the rule still holds, taking whatever covers most each time. */
function widened(
  found: Candidate,
  literals: Literal[],
  same: Uint32Array,
  holds: (candidate: Candidate) => boolean,
): Candidate {
  let best = found
  for (let i = 0; i < best.literals.length; i++) {
    const literal = best.literals[i] as Literal
    const others = best.literals.filter((other) => other !== literal)
    const weaker = literals.filter((other) => other.feature === literal.feature && includes(other, literal))
    const options = [...(others.length > 0 ? [others] : []), ...weaker.map((other) => [...others, other])]
    for (const option of options) {
      const candidate = count(option, same)
      if (!holds(candidate) || candidate.matched < best.matched) continue
      if (option.length < best.literals.length) i = -1
      best = candidate
      if (i < 0) break
    }
  }
  return best
}

/** Whether every row that meets `narrow` meets `wide`, and more rows do. */
function includes(wide: Literal, narrow: Literal): boolean {
  return wide.count > narrow.count && narrow.bits.every((word, w) => (word & ~(wide.bits[w] as number)) === 0)
}

function count(literals: Literal[], same: Uint32Array): Candidate {
  const bits = (literals[0] as Literal).bits.slice()
  for (const literal of literals.slice(1)) {
    for (let w = 0; w < bits.length; w++) bits[w] = (bits[w] as number) & (literal.bits[w] as number)
  }
  let matched = 0
  let agreed = 0
  for (let w = 0; w < bits.length; w++) {
    matched += ones(bits[w] as number)
    agreed += ones((bits[w] as number) & (same[w] as number))
  }
  return { literals, bits, matched, agreed }
}

function describe(model: Model, rows: number, values: Float64Array, { literals, matched, agreed }: Candidate): Anchor {
  const rules = mergeConditions(model, literals).map((rule) => ({ ...rule, satisfied: satisfies(model, rule, values) }))
  return {
    rules,
    precision: matched > 0 ? agreed / matched : 1,
    coverage: rows > 0 ? matched / rows : 0,
    matched,
    rows,
  }
}

/** A path decides alone: every row on it gets the same answer. */
function pathAnchor(model: Model, background: Background, values: Float64Array): Anchor {
  const rules = rulesForRow(model, values)
  const rows = background.probabilities.length
  const row = new Float64Array(model.features.length)
  let matched = 0
  for (let i = 0; i < rows; i++) {
    for (const { feature } of rules) row[feature] = background.columns[feature]?.[i] as number
    if (rules.every((rule) => satisfies(model, rule, row))) matched++
  }
  return { rules, precision: 1, coverage: rows > 0 ? matched / rows : 0, matched, rows }
}
