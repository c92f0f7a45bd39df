import { placeholdersOf } from './fill'
import { fold } from './fold'
import { nearestName } from './nearest-name'
import type { Persona } from './persona'

const names = ['customer_name', 'creditor_name'] as const
const debt = ['overdue_amount', 'overdue_days', 'installments_overdue'] as const
const plan = [
  'total_amount',
  'installments',
  'max_installments',
  'installment_value',
  'first_due_date',
  'last_due_date',
]

/** Placeholders that have a value where each kind of text is used. */
export const templateNames = {
  role: names,
  greetings: names,
  openings: [...names, 'company_hours', ...debt],
  cash: [
    ...names,
    ...debt,
    'total_amount',
    'discounted_amount',
    'discount_percentage',
    'saving',
    'due_date',
    'first_due_date',
  ],
  instalments: [...names, ...debt, ...plan],
  down_payment: [...names, ...debt, ...plan, 'entry_value'],
} as const satisfies Record<string, readonly string[]>
export type TemplateKind = keyof typeof templateNames

const known: ReadonlySet<string> = new Set(Object.values(templateNames).flat())

export type TemplateFault = {
  /** As on the wire: `greetings[1]`, `options.cash`. */
  path: string
  code:
    | 'placeholder_unknown'
    | 'placeholder_not_here'
    | 'placeholder_broken'
    | 'template_figure'
    | 'template_forbidden_word'
    | 'greeting_names_debt'
  /** `name`, `suggestion` ('' without one), `allowed`, `word`. */
  params: Record<string, string>
}

const figure = /R\$|\d\s*%|\d{1,2}\/\d{1,2}|\d+[.,]\d{2}\b|\b\d+\s*(x|vezes|parcelas?|dias?|reais)\b/i
const debtWords =
  /\b(divid\w+|debit\w+|atras\w+|penden\w+|cobran\w+|parcela\w*|vencid\w+|inadimpl\w+|em aberto|acordos?|quita\w+|boletos?|pagamentos?|negativ\w+|spc|serasa)\b/

/** What would go wrong with one text of a persona when it is filled and checked. */
export function templateFaults(
  text: string,
  kind: TemplateKind,
  path: string,
  forbiddenWords: readonly string[],
): TemplateFault[] {
  const allowed: readonly string[] = templateNames[kind]
  const faults = [...new Set(placeholdersOf(text))].flatMap((name): TemplateFault[] => {
    if (allowed.includes(name)) return []
    const suggestion = nearestName(name, allowed)
    const code = known.has(name) ? 'placeholder_not_here' : 'placeholder_unknown'
    return [{ path, code, params: { name, suggestion, allowed: allowed.join(', ') } }]
  })
  const add = (code: TemplateFault['code'], params: TemplateFault['params'] = {}) => faults.push({ path, code, params })
  const bare = text.replace(/\{\{\s*[\w.]+\s*\}\}/g, ' ')
  if (/[{}]/.test(bare)) add('placeholder_broken')
  const seen = figure.exec(bare)?.[0]
  if (seen && kind !== 'role') add('template_figure', { figure: seen.trim() })
  const folded = fold(bare)
  const word = kind === 'role' ? undefined : forbiddenWords.find((one) => folded.includes(fold(one)))
  if (word) add('template_forbidden_word', { word })
  const debtWord = kind === 'greetings' ? debtWords.exec(folded)?.[0] : undefined
  if (debtWord) add('greeting_names_debt', { word: debtWord })
  return faults
}

type Texts = Pick<Persona, 'role' | 'greetings' | 'openings' | 'options' | 'forbiddenWords'>

/** The faults of all texts of a persona, in the order of its fields. */
export function personaTextFaults(persona: Texts): TemplateFault[] {
  const check = (text: string, kind: TemplateKind, path: string) =>
    templateFaults(text, kind, path, persona.forbiddenWords)
  const { options } = persona
  return [
    ...check(persona.role, 'role', 'role'),
    ...persona.greetings.flatMap((text, i) => check(text, 'greetings', `greetings[${i}]`)),
    ...persona.openings.flatMap((text, i) => check(text, 'openings', `openings[${i}]`)),
    ...(['cash', 'instalments', 'down_payment'] as const).flatMap((kind) =>
      check(options[kind], kind, `options.${kind}`),
    ),
  ]
}
