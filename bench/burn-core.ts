import { spawn } from 'node:child_process'

/** Keeps one core busy with a process of its own; the function returned ends it. */
export function burnCore(): () => void {
  const child = spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' })
  return () => {
    child.kill()
  }
}
