const shareScale = 10_000

/** FNV-1a over UTF-16 units, then MurmurHash3's finalizer, so that ids that differ in one letter land far apart. */
function spread(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * The arm of a conversation in a split: the same key always has the same one, and another split draws anew.
 * @param shareB basis points that get B
 */
export const splitArm = (experimentId: string, key: string, shareB: number): 'a' | 'b' =>
  spread(`${experimentId}|${key}`) % shareScale < shareB ? 'b' : 'a'
