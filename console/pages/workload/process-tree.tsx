import { Empty } from '../../parts/empty.js';
import type { Entry } from '../../shapes.js';
import { say } from '../../words.js';
import { Line } from './line.js';
import type { PartProps } from './workload.js';

interface Node {
  readonly entry: Entry;
  readonly children: readonly Node[];
}

/** The programs that may run, each below the one that starts it. */
export function ProcessTree({ profile, workload, again }: PartProps) {
  const entries = profile.entries.filter(one => one.kind === 'process');
  if (entries.length === 0) return <Empty text={say('tree.none')} command={`knowngood profile show ${workload.workload}`} />;
  return (
    <>
      <p class="quiet">{say('tree.start')}</p>
      <Branch nodes={treeOf(entries)} props={{ profile, workload, again }} />
    </>
  );
}

function Branch({ nodes, props }: { readonly nodes: readonly Node[]; readonly props: PartProps }) {
  return (
    <ul class="tree">
      {nodes.map(({ entry, children }) => (
        <li key={entry.id}>
          <Line entry={entry} text={nameOf(entry)} {...props} />
          {children.length > 0 && <Branch nodes={children} props={props} />}
        </li>
      ))}
    </ul>
  );
}

/** Each entry once, below the first that starts it; what nothing in the profile starts stands at the root. */
function treeOf(entries: readonly Entry[]): readonly Node[] {
  const placed = new Set<string>();
  const below = (parent: string): readonly Node[] => {
    const own = entries.filter(one => !placed.has(one.id) && one.parent?.includes(parent));
    for (const one of own) placed.add(one.id);
    return own.map(entry => ({ entry, children: entry.exe === parent ? [] : below(entry.exe ?? '') }));
  };
  const roots = [...below('start')];
  for (const entry of entries) {
    if (placed.has(entry.id)) continue;
    placed.add(entry.id);
    roots.push({ entry, children: below(entry.exe ?? '') });
  }
  return roots;
}

function nameOf({ sentence, parent }: Entry): string {
  // Who starts it is where it stands.
  return parent === undefined ? sentence : sentence.replace(/, started by (?:(?! as user|, ).)*/, '');
}
