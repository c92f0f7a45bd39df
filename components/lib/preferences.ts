/** Choices of one browser, kept in cookies so that the server renders them without a flash. */
export const themeCookie = 'aval_theme'
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function toTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
