import { to } from '../../route.js';
import type { Alert } from '../../shapes.js';
import { moment, number, span } from '../../time.js';
import { say, word } from '../../words.js';

/** What was seen, field by field; only what there is. */
export function EvidenceTable({ alert }: { readonly alert: Alert }) {
  const { evidence, container } = alert;
  const behaviour: Readonly<Record<string, unknown>> = alert.behaviour;
  const parent = evidence.parent?.exe ?? (behaviour['parent'] as string | undefined);
  const { uid, gid } = evidence.user ?? {};
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [
      say('alert.ran'),
      evidence.argv.length > 0 ? `${evidence.argv.map(quoted).join(' ')}${evidence.argvTruncated ? ' …' : ''}` : undefined,
    ],
    [say('alert.parent'), parent === 'start' ? say('alert.runtime') : parent],
    [say('alert.user'), uid === undefined ? undefined : gid === undefined ? `${uid}` : `${uid}:${gid}`],
    [say('alert.pid'), evidence.pid === undefined ? undefined : `${evidence.pid}`],
    [say('alert.path'), text(behaviour['path'] ?? behaviour['exe'])],
    [say('alert.changed'), fileAgeOf(alert)],
    [say('alert.setting'), behaviour['setting'] === undefined ? undefined : `${behaviour['setting']} = ${behaviour['value']}`],
    [say('alert.address'), addressOf(alert)],
    [say('alert.name'), evidence.name || text(behaviour['name'])],
    [say('alert.session'), evidence.session === undefined ? undefined : word('whose', evidence.session)],
    [say('alert.container'), `${container.name} ${container.id.slice(0, 12)}`],
    [say('alert.image'), `${container.imageName} ${container.image.replace('sha256:', '').slice(0, 12)}`],
    [say('alert.unseen'), unseenText(alert)],
    [say('alert.sensor'), `${alert.sensor}, ${moment(alert.firstSeen)}`],
  ];
  return (
    <section aria-labelledby="alert-evidence">
      <h3 id="alert-evidence">{say('alert.evidence')}</h3>
      <dl class="table">
        {rows.map(([label, value]) =>
          value === undefined || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd class="mono">{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{say('alert.id')}</dt>
          <dd>
            <a class="mono" href={to('alerts', alert.id)}>
              {alert.id}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function fileAgeOf({ evidence: { fileChangedAt }, observedAt }: Alert): string | undefined {
  if (fileChangedAt === undefined) return undefined;
  return `${moment(fileChangedAt)}, ${say('alert.changed.before', { span: span(Math.max(0, Date.parse(observedAt) - Date.parse(fileChangedAt))) })}`;
}

function addressOf({ behaviour: seen, evidence }: Alert): string | undefined {
  const behaviour: Readonly<Record<string, unknown>> = seen;
  const address = evidence.address ?? text(behaviour['address'] ?? behaviour['peer']);
  const [protocol, port] = [behaviour['protocol'], behaviour['port']];
  if (address === undefined && port === undefined) return undefined;
  return [protocol, address, port].filter(part => part !== undefined && part !== '').join(' ');
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A word of a command line as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What of its containers was missed around it, if anything. */
function unseenText({ gaps = 0, nearestGap }: Alert): string | undefined {
  if (nearestGap === undefined) return undefined;
  const { cause, from, to, count } = nearestGap;
  const parts = [moment(from), span(Math.max(0, Date.parse(to) - Date.parse(from))), word('gap', cause)];
  if (count !== undefined) parts.push(say('reach.lost', { n: number(count) }));
  if (gaps > 1) parts.push(say('alert.unseen.more', { n: number(gaps - 1) }));
  return parts.join(', ');
}
