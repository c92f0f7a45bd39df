import type { Normalized } from '../text/normalize.ts'

/** `name` goes to who reads the reasons; the pattern runs over the normalised line. */
export type Rule<Kind extends string> = {
  name: string
  says: Kind
  pattern: RegExp
  /** The pattern holds its own denial or is one, so a denial before it does not silence it. */
  ownNegation?: true
}

/** Whether the pattern begins at a word that no denial reaches. */
function speaks(message: Normalized, rule: Rule<string>): boolean {
  for (const match of message.line.matchAll(new RegExp(rule.pattern, 'g'))) {
    if (rule.ownNegation) return true
    const word = message.line.slice(0, match.index).split(' ').length - 1
    if (!message.negated[word]) return true
  }
  return false
}

/** The first rule of the list that speaks. */
export function firstRule<Kind extends string>(rules: Rule<Kind>[], message: Normalized): Rule<Kind> | undefined {
  return rules.find((rule) => speaks(message, rule))
}
