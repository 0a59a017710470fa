import type { Notice } from './notice.js';

/** What a template may name. */
export const placeholders = [
  'title',
  'text',
  'severity',
  'status',
  'workload',
  'host',
  'reason',
  'owner',
  'cause',
  'link',
  'id',
  'key',
  'time',
] as const;

/** A template with its placeholders filled. `json`: what is filled in becomes the inside of a JSON text. */
export function filled(template: string, notice: Notice, json: boolean): string {
  const values = valuesOf(notice);
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values[name as keyof typeof values] ?? '';
    return json ? JSON.stringify(value).slice(1, -1) : value;
  });
}

function valuesOf(notice: Notice): Readonly<Record<(typeof placeholders)[number], string>> {
  const { title, text, severity, status, workload, host, reason, owner, cause, link, about, key, atMs } = notice;
  const time = new Date(atMs).toISOString();
  return { title, text, severity, status, workload, host, reason, owner: owner ?? '', cause, link: link ?? '', id: about, key, time };
}
