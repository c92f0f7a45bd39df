import { z } from 'zod'

/** A name that people give: one line, without control characters. Its fault is `name_invalid`. @param most characters */
export const plainText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name_invalid')
