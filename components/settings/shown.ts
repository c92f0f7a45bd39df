import type { PixKeyKind } from '@/db/constants/pix-key'

/** As a payer's bank writes it: plain letters, at most so many. Unlike the code's own writer it is only a picture. */
export const asShown = (text: string, most: number): string =>
  text
    .normalize('NFKD')
    .replace(/[^ -~]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, most)
    .trim()

/** A key as people read it: documents and phones with their punctuation. */
export function shownKey(kind: PixKeyKind, key: string): string {
  if (kind === 'cpf') return key.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4')
  if (kind === 'cnpj') return key.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5')
  if (kind === 'phone') return key.replace(/^\+55(\d{2})(\d{4,5})(\d{4})$/, '+55 ($1) $2-$3')
  return key
}

/** What a file is, as far as its text tells: PEM is wanted; binary files of the same ending are not. */
export const isPem = (text: string): boolean => /-----BEGIN [A-Z ]+-----/.test(text)
