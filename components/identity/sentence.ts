/** A fault's words as a sentence of their own. */
export const sentence = (words: string) => {
  const text = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
