import type { Model } from '@/lib/ml'

/** What a PMML document says of a version besides its trees. */
export type PmmlFacts = {
  name: string
  version: number
  target: string
  approveLabel: string
  rejectLabel: string
  /** Approved when the probability is at least this. */
  threshold: number
  /** UTC ms. */
  createdAt: number
}

/** Names of the fields the document makes itself; none is that of a column. */
export type OwnFields = {
  probability: string
  decision: string
  total: string
  raw: string
  logit: string
  share: string
}

/** Own names, each with underscores added until no column has it. */
export function ownFields(model: Model, facts: PmmlFacts): OwnFields {
  const taken = new Set([facts.target, ...model.features.map(({ name }) => name)])
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name)
  return {
    probability: free('probability'),
    decision: free('decision'),
    total: free('total'),
    raw: free('raw'),
    logit: free('logit'),
    share: free('share'),
  }
}
