import { query } from '../api.js';
import { filtered } from '../filter.js';
import { useLoaded } from '../loaded.js';
import { now } from '../time.js';
import { say } from '../words.js';
import { Changes } from './changes.js';
import type { ChangePage } from './told-change.js';

const everyMs = 15_000;
const hourMs = 3_600_000;
const stretches = { '24h': 24 * hourMs, '7d': 7 * 24 * hourMs } as const;

/** The ribbon of the environment and owner that the reader looks at, up to now. */
export function RecentChanges({ since }: { readonly since: keyof typeof stretches }) {
  const { value } = useLoaded<ChangePage>(query('/changes', { ...filtered.value, since }), everyMs);
  const end = now.value;
  return <Changes title={say(`ribbon.title.${since}`)} page={value} begin={end - stretches[since]} end={end} />;
}
