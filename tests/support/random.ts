/** Seeded numbers in [0, 1), for tests of rooms that do not import `lib/ml`. */
export { createRandom } from '@/lib/ml/random'
