import { spawn } from 'node:child_process'

/** The end of a child's complaint, in characters. */
const told = 4_000

/** Runs a script of `tests/support` that dies at one of its transactions; whether it lived to the end. */
export function livesThrough(script: string, dataDir: string, transaction: number, moment: string): Promise<boolean> {
  const args = ['--import', 'tsx', `tests/support/${script}.ts`, String(transaction), moment]
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', AVAL_DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-told)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // After its streams have ended, so that all it said is here.
    child.once('close', (code, signal) => {
      if (code === 0) resolve(true)
      else if (signal === 'SIGKILL') resolve(false)
      else reject(new Error(`${script} ${transaction} ${moment} ended with ${code ?? signal}\n${complaint}`))
    })
  })
}

/** Runs it anew, killed inside and after its first transaction, its second …, until it comes through; how many died. */
export async function killedEverywhere(script: string, dataDir: string): Promise<number> {
  let kills = 0
  for (let transaction = 1, lived = false; !lived; transaction += 1) {
    for (const moment of ['inside', 'after']) {
      lived = await livesThrough(script, dataDir, transaction, moment)
      if (!lived) kills += 1
    }
  }
  return kills
}
