/** What a word is worth and where it may stand: ones after tens, tens after hundreds. */
export type NumberWord = { value: number; rank: 'one' | 'teen' | 'ten' | 'hundred'; slang?: true }

const plain: [NumberWord['rank'], number, string][] = [
  ['one', 0, 'zero'],
  ['one', 1, 'um uma hum'],
  ['one', 2, 'dois duas doi doiz dooi'],
  ['one', 3, 'tres treis trez'],
  ['one', 4, 'quatro quato catro quatru quatros'],
  ['one', 5, 'cinco sinco cincu'],
  ['one', 6, 'seis ceis'],
  ['one', 7, 'sete cete'],
  ['one', 8, 'oito oitu'],
  ['one', 9, 'nove novi'],
  ['teen', 10, 'dez deiz'],
  ['teen', 11, 'onze onse'],
  ['teen', 12, 'doze dozi'],
  ['teen', 13, 'treze treise treizi'],
  ['teen', 14, 'quatorze catorze quartoze quatorse'],
  ['teen', 15, 'quinze quinse quize quinzi'],
  ['teen', 16, 'dezesseis dezeseis dezasseis desesseis dezeceis'],
  ['teen', 17, 'dezessete dezesete dezassete desessete'],
  ['teen', 18, 'dezoito desoito dizoito'],
  ['teen', 19, 'dezenove desenove dezanove'],
  ['ten', 20, 'vinte vint vinti'],
  ['ten', 30, 'trinta trita trinda'],
  ['ten', 40, 'quarenta quareta corenta quarent'],
  ['ten', 50, 'cinquenta cincoenta sinquenta sincoenta ciquenta cinquanta cinkenta cinqueta'],
  ['ten', 60, 'sessenta secenta sesenta cessenta'],
  ['ten', 70, 'setenta cetenta'],
  ['ten', 80, 'oitenta oitanta'],
  ['ten', 90, 'noventa noveta'],
  ['hundred', 100, 'cem cento cen'],
  ['hundred', 200, 'duzentos duzentas duzento dusentos dozentos duzentus'],
  ['hundred', 300, 'trezentos trezentas trezento tresentos treisentos trezentus treszentos'],
  ['hundred', 400, 'quatrocentos quatrocentas quatrocento quatrossentos quatrosentos catrocentos'],
  ['hundred', 500, 'quinhentos quinhentas quinhento quinientos quinhetos quientos quinentos kinhentos'],
  ['hundred', 600, 'seiscentos seiscentas seiscento seicentos seissentos ceiscentos'],
  ['hundred', 700, 'setecentos setecentas setecento setesentos setessentos'],
  ['hundred', 800, 'oitocentos oitocentas oitocento oitosentos oitossentos'],
  ['hundred', 900, 'novecentos novecentas novecento novesentos novessentos'],
]

/** Stems that take the endings of affection and size: duzentão, quinhentinho. */
const stems: [number, string][] = [
  [20, 'vint'],
  [30, 'trint'],
  [40, 'quarent'],
  [50, 'cinquent cincoent'],
  [60, 'sessent'],
  [70, 'setent'],
  [80, 'oitent'],
  [90, 'novent'],
  [100, 'cent cenz cemz'],
  [200, 'duzent'],
  [300, 'trezent tresent'],
  [400, 'quatrocent'],
  [500, 'quinhent'],
  [600, 'seiscent'],
  [700, 'setecent'],
  [800, 'oitocent'],
  [900, 'novecent'],
  [1_000, 'mil milz'],
]
const endings = ['ao', 'aozinho', 'aum', 'inho', 'inhos', 'inha', 'inhas', 'oes', 'in', 'zinho', 'zao']
/** Words of the language that the endings would also make. */
const otherMeaning = new Set(['centrao', 'milha', 'milhao', 'milhoes', 'centao', 'milin', 'centin', 'vintin'])

const words = new Map<string, NumberWord>()
for (const [value, forms] of stems)
  for (const stem of forms.split(' '))
    for (const ending of endings)
      if (!otherMeaning.has(stem + ending))
        words.set(stem + ending, { value, rank: value < 100 ? 'ten' : 'hundred', slang: true })
words.set('centao', { value: 100, rank: 'hundred', slang: true })
words.set('dezao', { value: 10, rank: 'ten', slang: true })
words.set('dezinho', { value: 10, rank: 'ten', slang: true })
for (const [rank, value, forms] of plain) for (const form of forms.split(' ')) words.set(form, { value, rank })

/** A letter left out or two swapped in a long word still give it; short words have too many neighbours. */
for (const [form, word] of [...words]) {
  if (form.length < 8 || word.slang) continue
  for (let at = 1; at < form.length; at++) {
    const without = form.slice(0, at) + form.slice(at + 1)
    const swapped = form.slice(0, at - 1) + form.charAt(at) + form.charAt(at - 1) + form.slice(at + 1)
    for (const typo of [without, swapped]) if (!words.has(typo)) words.set(typo, word)
  }
}

export const numberWords: ReadonlyMap<string, NumberWord> = words

export const scales: ReadonlyMap<string, number> = new Map([
  ['mil', 1_000],
  ['milhao', 1_000_000],
  ['milhoes', 1_000_000],
  ['bilhao', 1_000_000_000],
  ['bilhoes', 1_000_000_000],
])

/** Endings glued to digits: 2k, 50tão. */
export const gluedScales: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['mi', 1_000_000],
  ['tao', 1],
  ['ao', 1],
  ['tinha', 1],
  ['inha', 1],
])
