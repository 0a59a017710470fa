import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Takes one program off this process's path, until it is told to put it back, which may be more than once. */
export function takeOffPath(program: string): () => void {
  const path = process.env['PATH'] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'kgpath-'));
  const taken = new Set([program]);
  for (const from of path.split(':'))
    for (const file of filesIn(from).filter(one => !taken.has(one))) {
      taken.add(file);
      symlinkSync(join(from, file), join(folder, file));
    }
  process.env['PATH'] = folder;
  return () => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true, force: true });
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
