import type { AnnouncedJob } from '../../proto/records.js';

type Job = Omit<AnnouncedJob, 'file'>;

const assignment = /^[A-Za-z_]\w*\s*=/;
const field = String.raw`[\d*,/\-A-Za-z?#]+`;
const line = new RegExp(String.raw`^(@[a-z]+|${field}(?:\s+${field}){4})\s+(.+)$`);

/** The jobs of a crontab (crontab(5)). `hasUser`: a user stands before each command. A line that is none is passed over. */
export function jobsOf(text: string, hasUser: boolean): readonly Job[] {
  return text.split('\n').flatMap(raw => {
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#') || assignment.test(trimmed)) return [];
    const [, when, rest] = line.exec(trimmed) ?? [];
    const command = hasUser ? rest?.replace(/^\S+\s*/, '') : rest;
    // After a bare % comes what the command reads.
    const run = command?.replace(/(?<!\\)%.*$/, '').trim();
    return when && run ? [{ when: when.replace(/\s+/g, ' '), command: run }] : [];
  });
}
