/** The process in which the extension's worker runs, and what it holds. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: string): string {
  return /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? '';
}

/** The renderer of extensions below the browser that was started with `marker` on its command line. */
export function extensionProcess(marker: string): string | null {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const lines = new Map(pids.map((pid) => [pid, read(`/proc/${pid}/cmdline`)]));
  const isBelow = (pid: string): boolean => {
    for (let at = pid; at !== '' && at !== '1' && at !== '0'; at = parentOf(at)) if (lines.get(at)?.includes(marker)) return true;
    return false;
  };
  return pids.find((pid) => lines.get(pid)?.includes('--extension-process') && isBelow(pid)) ?? null;
}

/** Anonymous part of the resident set, in MB: heaps and buffers, without the browser's own code, which all processes share. */
export function anonymousMB(pid: string): number {
  return Math.round(Number(/^RssAnon:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 100) / 10;
}
