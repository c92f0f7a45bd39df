/** Emoji by what they do in a negotiation; the first class that holds an emoji wins. */
const emojiClasses: [RegExp, string][] = [
  [/[👍👌🤝✅✔☑💯👊🫡]/gu, ' EMOJIAPROVA '],
  [/[🙏🛐]/gu, ' EMOJIPEDE '],
  [/[😭😢😔😞😥😓😰😩😫🥺😟😣😖☹🙁💔😨😪]/gu, ' EMOJITRISTE '],
  [/[😡🤬😠👿🖕💢😤👎🤮🔪💩]/gu, ' EMOJIRAIVA '],
  [/[😂🤣😹😆😅🤡🙄😏]/gu, ' EMOJIRISO '],
  [/[😊🙂😀😃😄😁☺🥰😍😘❤💙💚💛💜🧡🤗😉🤩🎉👏🌹🌻🌷💐✨😇]/gu, ' EMOJIFELIZ '],
  [/\p{Extended_Pictographic}/gu, ' EMOJIOUTRO '],
]

/**
 * One plain form of a message: compatibility forms folded, lower case, accents gone, emoji as class words in capitals
 * (the only capitals in the result), invisible characters removed.
 */
export function fold(text: string): string {
  let plain = text
    .normalize('NFKC')
    .replace(/\p{Me}|\p{Cf}|\p{Emoji_Modifier}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ºª°]/g, 'a')
    .replace(/[’‘´`]/g, "'")
  for (const [pattern, name] of emojiClasses) plain = plain.replace(pattern, name)
  return plain
}
