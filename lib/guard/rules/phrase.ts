import type { Mapped } from '../text/canonical.ts'
import { originalSpan } from '../text/canonical.ts'
import { type Stretch, sentencesOf } from '../text/sentences.ts'
import type { GuardRule, Violation } from '../types.ts'

/** Words that break a rule wherever they stand, save for the exceptions named. Patterns read accentless lower case. */
export type Phrase = {
  rule: GuardRule
  pattern: RegExp
  /** A plain denial is reassurance ("ninguém será preso por dívida"), not a breach. */
  unlessDenied?: true
  /** Sentences in which the words are harmless. */
  unless?: RegExp
}

export const phrase = (
  rule: GuardRule,
  source: string,
  more: Partial<Omit<Phrase, 'rule' | 'pattern'>> = {},
): Phrase => ({
  rule,
  pattern: new RegExp(source, 'g'),
  ...more,
})

const denial =
  /\b(?:nao(?! (?:pag|quit|cumpr|honr|respond|resolv|negoci|regulariz|fech|aceit|acert|dev))|nunca|jamais|ninguem|nenhum[ao]?|nem|tampouco|inexiste)\b[^.!?;]{0,70}$|\bsem (?:\w+ ){0,3}$/
/** What turns a denial into a condition, a delay or a hint. */
const hedge =
  /\b(?:se (?!preocup|sint|quiser|prefer|precis|pud|tiver|houver|ach|for melhor)|senao|caso (?!prefira|queira|precise|tenha)|a menos|a nao ser|desde que|ainda|por enquanto|por ora|ate agora|so que|mas\b|porem|contudo|enquanto|gostari\w+|queremos|quero|queria|queriamos|querendo|deix[ae]\w*|precis(?:o|amos|ar|ei|aremos) (?:chegar|acionar|levar|envolver|recorrer|tomar|usar|falar)|obrig\w+|forc\w+|force|para (?:que )?nao|pra nao|evit\w+|antes que|depois nao|dessa vez|desta vez|hoje nao|nao (?:me|nos) (?:faca|obrig|forc|resta)|so nao|apenas nao|quando (?:voce )?(?:pagar|quitar)|pagando|duvide|subestime|pense que|ache que|acredite|esqueca|adianta|escap\w+|foge|fugir|resta|sobra|temos outra|tenho outra|ha outra|outra (?:saida|escolha|opcao) (?:senao|a nao)|livre|longe|surpresa|acho bom|garant(?:o|imos|ido|ida)|promet(?:o|emos)|juro que|assegur(?:o|amos))/

/** Whether the words at `at` are denied outright in their sentence. */
export function isDenied(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const clause = before.slice(Math.max(before.lastIndexOf(':'), before.lastIndexOf(' - ')) + 1)
  return denial.test(clause) && !hedge.test(sentence)
}

function breaches({ rule, pattern, unlessDenied, unless }: Phrase, sentence: Stretch, view: Mapped): Violation[] {
  const found: Violation[] = []
  for (const match of sentence.text.matchAll(pattern)) {
    if (unless?.test(sentence.text)) return []
    if (unlessDenied && isDenied(sentence.text, match.index)) continue
    const [from, to] = [sentence.from + match.index, sentence.from + match.index + match[0].length]
    found.push({ rule, span: originalSpan(view, from, to), params: { text: match[0].trim() } })
  }
  return found
}

/** All breaches of the given phrases in a view of the text. */
export function checkPhrases(view: Mapped, phrases: readonly Phrase[]): Violation[] {
  const sentences = sentencesOf(view.text)
  // Most phrases are nowhere in a text: one look at the whole spares a look at each sentence.
  const present = phrases.filter(({ pattern }) => view.text.search(pattern) >= 0)
  return sentences.flatMap((sentence) => present.flatMap((one) => breaches(one, sentence, view)))
}
