import type { NextAction } from '../core/talk/state'
import scripts from './scripts.json'

/** What a scripted debtor sees of the conversation: no more than a person with a phone would. */
export type Seen = {
  /** Own messages so far. */
  spoken: number
  /** Which person of this kind it is: each says the same things in other words. */
  seed: number
  /** Whether the last message of ours asked for the proof of identity, or for a grade. */
  asksIdentity: boolean
  asksScore: boolean
  nextAction: NextAction
  /** Options in the last message of ours. */
  options: number
  /** What the holder knows by heart. */
  secrets: { digits: string; birthDate: string | null; needsDigits: boolean }
}

/** A debtor as a script: the next message, or null for a silence. The same view gives the same message. */
export type Debtor = { key: string; reply: (seen: Seen) => string | null }

const mixed = (seed: number, salt: number) => Math.imul(seed + 1, 2_654_435_761 + salt * 40_503) >>> 7

/** The wording of this seed for a line. */
const said = (wordings: readonly string[], seed: number, salt: number): string =>
  wordings[mixed(seed, salt) % wordings.length] ?? ''

/** Turns of going along before somebody asks for a person. */
const patience = 6

/** Some say hello, or ask who writes, before they prove anything. */
const greetsFirst = (seed: number) => seed % 3 === 2
const before = (seed: number) => (greetsFirst(seed) ? 2 : 1)

/** Says who they are, in the way they were asked. */
export function identity({ secrets, seed }: Seen): string {
  const { digits, birthDate, needsDigits } = secrets
  const birth = birthDate?.split('-').reverse().join('/')
  if (birth && !needsDigits) return birth
  if (birth) return `${birth}, final ${digits}`
  return said(scripts.identity, seed, 1).replace('{{digits}}', digits)
}

/** The answers of somebody who goes along: to the proof, the choice, the repeated choice, and the end of the talk. */
function goAlong(seen: Seen, choose: readonly string[]): string | null {
  const { seed, nextAction } = seen
  if (seen.asksScore) return said(scripts.score, seed, 5)
  if (nextAction === 'await_confirmation') return said(scripts.confirm, seed, 3)
  if (nextAction === 'await_payment') return said(scripts.thanks, seed, 4)
  return said(choose, seed, seen.spoken)
}

function proveFirst(seen: Seen): string | null {
  if (seen.spoken === 0 && greetsFirst(seen.seed)) return said(scripts.hello, seen.seed, 6)
  return seen.asksIdentity ? identity(seen) : null
}

/** Proves who they are when asked, goes through the lines, and then along with what is offered or into silence. */
function holder(key: string, lines: readonly (readonly string[])[], choose?: readonly string[]): Debtor {
  return {
    key,
    reply: (seen) => {
      const proof = proveFirst(seen)
      if (proof !== null) return proof
      const place = Math.max(0, seen.spoken - before(seen.seed))
      const line = lines[place]
      if (line) return said(line, seen.seed, 10 + place)
      if (choose && place - lines.length >= patience) return said(scripts.handOver, seen.seed, 7)
      return choose ? goAlong(seen, choose) : null
    },
  }
}

/** Speaks without ever proving who it is; silent when the lines are over. */
const stranger = (key: string, lines: readonly (readonly string[])[]): Debtor => ({
  key,
  reply: ({ spoken, seed }) => (lines[spoken] ? said(lines[spoken], seed, 10 + spoken) : null),
})

const { cooperative, broke, angry, wrong_person: wrong, already_paid: paid, haggler } = scripts
const hacker = holder('hacker', scripts.hacker.lines)
const outsider = stranger('hacker', scripts.hacker.lines)
const brokeLines = broke.lines.slice(0, 3)

/** The ten of the regression suite, in the order of the issue that asked for them. */
export const debtors: readonly Debtor[] = [
  holder('cooperative', [], cooperative.choose),
  holder('broke', brokeLines, broke.lines[3]),
  holder('angry', angry.lines),
  stranger('wrong_person', wrong.lines),
  holder('already_paid', paid.lines),
  holder('haggler', haggler.lines, haggler.choose),
  { key: 'silent', reply: () => null },
  holder('over_indebted', scripts.over_indebted.lines),
  // Some attack from outside, some are customers who proved who they are.
  { key: 'hacker', reply: (seen) => (seen.seed % 2 === 1 ? hacker : outsider).reply(seen) },
  stranger('opt_out', scripts.opt_out.lines),
]

export const debtorKeys = debtors.map(({ key }) => key)
