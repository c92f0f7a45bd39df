/**
 * Denials that deny nothing: what follows them is affirmed. Over words joined by single blanks. The replacement says
 * what is left for the later reading.
 */
const doubleNegations: [RegExp, string][] = [
  [/\bnao (?:e|era|foi) (?:por )?que (?:eu )?nao\b/g, 'CONCEDE'],
  [
    /\bnao (?:e|era) que (?:eu )?(?=(?:estou|esteja|estava) (?:recusando|negando|fugindo|me negando|me recusando))/g,
    'CONCEDE nao ',
  ],
  [/\b(?:eu )?nao (?:vou |quero |pretendo |iria |irei |posso )?deix(?:o|ar|arei|aria) de\b/g, 'AFIRMA'],
  [/\b(?:jamais|nunca) (?:vou |iria |irei )?deix(?:o|ar|arei|aria|ei) de\b/g, 'AFIRMA'],
  [/\bnao (?:estou |to )?(?:me )?(?:recus|neg)(?:o|ando|aria|arei|ei) (?:a |em )?/g, 'AFIRMA '],
  [
    /\b(?:nao (?:tenho|tem|vejo|ha|teria|vai ter|terei)|sem) (?:nenhum |nenhuma |qualquer |mais )?(?:problemas?|objecao|dificuldade|impedimento|obstaculo|duvidas?) (?:algum |nenhum )?(?=(?:em|com|de|para|a|quanto|pagar|fazer)\b)/g,
    'AFIRMA ',
  ],
  [/\bnao (?:tem|tenho|vejo|ha|e|seria) (?:nenhum )?problema(?: algum| nenhum)?\b/g, 'AFIRMA'],
  [/\bsem (?:nenhum )?problemas?(?: algum| nenhum)?\b/g, 'AFIRMA'],
  [
    /\bnao (?:me )?(?:importo|incomodo|oponho) (?:em |de |a )?(?=(?:pagar|fazer|quitar|dar|parcelar|resolver|acertar))/g,
    'AFIRMA ',
  ],
  [/\bnao (?:estou )?(?:fugindo|fujo|fugi|escondendo|escondo|correndo)\b/g, 'AFIRMA'],
  [/\bnao discordo\b/g, 'AFIRMA'],
  [/\bpor que nao\b(?! (?:pago|pode|da|tenho))/g, 'AFIRMA'],
  [/\bnao so\b/g, 'AFIRMA'],
  [/\bnao vejo a hora\b/g, 'AFIRMA'],
  [/\bse nao for (?:incomodo|pedir muito|problema)\b/g, 'AFIRMA'],
  [/\b(?:claro|certo|logico) que nao tem problema\b/g, 'AFIRMA'],
]

/** Words joined by blanks, with denials that deny nothing replaced. */
export function undoDoubleNegation(words: string): string {
  let text = words
  for (const [pattern, replacement] of doubleNegations) text = text.replace(pattern, replacement)
  return text.replace(/ +/g, ' ').trim()
}

const deniers = new Set(['nao', 'nunca', 'jamais', 'nem', 'sem', 'tampouco'])
const breaks = new Set([
  '.',
  ',',
  ';',
  ':',
  '?',
  '!',
  'mas',
  'porem',
  'entretanto',
  'so',
  'apenas',
  'senao',
  'quero',
  'entao',
  'ate',
  'CONCEDE',
  'AFIRMA',
  'se',
  'quando',
])
/** How many words a denial reaches when no clause break comes first. */
const REACH = 5

/** For each word, whether a denial before it in the same clause reaches it. */
export function markNegated(words: string[]): boolean[] {
  let left = 0
  return words.map((word, at) => {
    if (deniers.has(word)) {
      left = REACH
      return false
    }
    // "não quero": the wish itself is denied, it only ends the reach of an older denial.
    if (breaks.has(word) && !(word === 'quero' && deniers.has(words[at - 1] ?? ''))) left = 0
    if (left === 0) return false
    left -= 1
    return true
  })
}
