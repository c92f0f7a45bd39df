/** The first word of a name, as one speaks of a person. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
