import { type Mapped, originalSpan } from '../text/canonical.ts'
import type { Stretch } from '../text/sentences.ts'
import type { Violation } from '../types.ts'

const words = (list: string) => new Set(list.split(' '))
const portuguese = words(
  'a o e os as um uma de do da dos das em no na nos nas por pelo pela para pra com sem que se nao sim seu sua seus suas voce eu ele ela nos meu minha isso este esta esse essa mais muito bem aqui ja ou mas como quando qual quanto tem tenho temos estou esta sou ser foi fica pode posso podemos vou vamos obrigado obrigada ola oi bom boa dia tarde noite tudo todo toda ao aos ate entre sobre depois antes agora hoje ainda tambem so lhe te me senhor senhora sr sra favor por valor parcela parcelas vista total entrada primeira ultima opcao desconto acordo pix conta certo perfeito entendo claro combinado pronto',
)
const english = words(
  'the you your we our will is are was be to of and if not have has can this that with for from pay paid must now today or it its they he she him her his i my me us do does did don should would could please hello hi thank thanks sorry debt money discount off payment card call family house jail court police lose because before after only last chance know what who where when all any there here go get take give tell send about at on in as by an but so',
)
const spanish = words(
  'el los las y pero con del usted ustedes su sus si hoy manana puede puedo podemos tiene tenemos esta este estos una uno muy mas deuda cuotas descuento pagar pague pago dinero hola buenos buenas dias gracias porque para por favor le les nos vamos voy a casa familia ahora ultima oportunidad hay sera seran todo todos nada nadie yo ella ellos como cuando donde quien tambien aqui sin hasta entre sobre despues antes',
)
const foreignOnly = (list: Set<string>) => new Set([...list].filter((word) => !portuguese.has(word)))
const markers = [
  foreignOnly(english),
  foreignOnly(
    new Set(
      [...spanish].filter(
        (word) =>
          ![
            'pago',
            'pague',
            'pagar',
            'casa',
            'familia',
            'ultima',
            'podemos',
            'sobre',
            'entre',
            'tambem',
            'aqui',
            'antes',
            'sera',
            'favor',
            'nada',
            'vamos',
            'este',
            'todos',
          ].includes(word),
      ),
    ),
  ),
]

const vowels = /[aeiouy]/

/** Sentences in a language or script the other rules cannot read; nothing goes out unread. */
export function checkLanguage(view: Mapped, sentences: readonly Stretch[]): Violation[] {
  const found: Violation[] = []
  const report = ({ from, to, text }: Stretch) =>
    found.push({
      rule: 'unreadable_language',
      span: originalSpan(view, from, to),
      params: { text: text.trim().slice(0, 60) },
    })
  for (const sentence of sentences) {
    const foreignScript =
      sentence.text.match(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\ue000]/gu)?.length ?? 0
    const list = sentence.text.match(/\p{Script=Latin}+/gu) ?? []
    const native = list.filter((word) => portuguese.has(word)).length
    const most = Math.max(...markers.map((set) => list.filter((word) => set.has(word)).length))
    const unreadable = list.filter((word) => word.length > 4 && !vowels.test(word)).length
    const strange =
      foreignScript > 0 ||
      (most >= 2 && most >= native) ||
      (most >= 1 && list.length <= 6 && list.length >= 2 && native === 0 && most * 2 >= list.length) ||
      (list.length >= 5 && native === 0) ||
      unreadable >= 2
    if (strange) report(sentence)
  }
  return found
}
