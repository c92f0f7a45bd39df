/** Letters of other scripts that are read as Latin ones; what NFKC does not fold. */
const pairs =
  'аa бb вb гr дd еe ёe жx зe иn йn кk лn мm нh оo пn рp сc тt уy фo хx цu чu шw щw ъb ыb ьb эe юo яr іi їi јj ѕs ӏl ԁd ԛq ԝw һh ү' +
  'y ҽe ɡg ɑa αa βb γy δd εe ζz ηn θo ιi κk λa μu νv ξe οo πn ρp ςs σo τt υu φo χx ψw ωw ıi łl øo đd ðd þp ŧt ħh ƒf ſs ßb ɩi ɪi ʟl ɴn ʀr' +
  ' ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ʏy ᴢz օo ոn սu հh ցg ք' +
  'p ѵv ӓa ӧo ԍg'

export const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = [...pair]
    return [from, to]
  }),
)

/** Zero-width, bidirectional and other characters that are not seen. */
export const invisible =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/u

/** First code points of ten consecutive decimal digits in other scripts that NFKC leaves alone. */
const digitZeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810,
]

/** A decimal digit of any script as 0–9; undefined for anything else. */
export function digitOf(codePoint: number): string | undefined {
  if (codePoint < 0x0660) return undefined
  const zero = digitZeros.find((first) => codePoint >= first && codePoint < first + 10)
  return zero === undefined ? undefined : String(codePoint - zero)
}
