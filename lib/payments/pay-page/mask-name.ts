/** `João Silva Santos` as `J*** S*** S***`: enough to know oneself by, nothing for anybody else. */
export const maskName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(da|de|do|das|dos|e)$/i.test(word))
    .slice(0, 4)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}***`)
    .join(' ')
