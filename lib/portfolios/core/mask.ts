/** `***.456.789-**` of a CPF, the root's middle of a CNPJ (`**.345.678/****-**`): enough to compare, not to use. */
export function maskDocument(document: string): string {
  if (document.length === 11) return `***.${document.slice(3, 6)}.${document.slice(6, 9)}-**`
  if (document.length === 14) return `**.${document.slice(2, 5)}.${document.slice(5, 8)}/****-**`
  return '*'.repeat(document.length)
}

/** The country, the area and the last two digits of an E.164 number: `+55 11 *****-**77`. */
export function maskPhone(phone: string): string {
  const brazilian = /^\+55(\d{2})\d+(\d{2})$/.exec(phone)
  if (brazilian) return `+55 ${brazilian[1]} *****-**${brazilian[2]}`
  return phone.length > 5 ? `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}` : '*****'
}

/** The first character and the domain: `j***@email.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email.charAt(0)}***${email.slice(at)}`
}
