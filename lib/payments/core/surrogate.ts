const mark = 'bank:'

/** The name of money that only a statement tells of, made of its line's key. */
export const surrogateOf = (lineKey: string): string => `${mark}${lineKey.slice(0, 48)}`
export const isSurrogate = (endToEndId: string): boolean => endToEndId.startsWith(mark)
