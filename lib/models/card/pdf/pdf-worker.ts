// Runs in a worker thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { parentPort, workerData } from 'node:worker_threads'
import type { Card } from '../blocks.ts'
import { drawCard } from './draw-card.ts'

parentPort?.postMessage(Uint8Array.from(await drawCard(workerData as Card)))
