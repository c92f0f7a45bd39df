/** A seed of its own for each tree: the forest's and the tree's number mixed (murmur3's finaliser). */
export function seedOfTree(seed: number, tree: number): number {
  let mixed = (seed ^ Math.imul(tree + 1, 0x9e3779b1)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
