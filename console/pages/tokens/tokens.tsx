import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useAct } from '../../acted.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Command } from '../../parts/command.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Items } from '../../shapes.js';
import { say } from '../../words.js';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly environments: readonly string[];
  readonly owners: readonly string[];
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
}

/** Who may come in, as what; a new token is shown once. */
export function Tokens() {
  const list = useLoaded<Items<Token>>('/tokens', 10_000);
  const { busy, problem, act } = useAct();
  const made = useSignal<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const create = async (event: Event) => {
    event.preventDefault();
    const fields = new FormData(form.current!);
    const words = (name: string) =>
      String(fields.get(name) ?? '')
        .split(/[\s,]+/)
        .filter(Boolean);
    const expires = String(fields.get('expires') ?? '');
    const body = {
      name: String(fields.get('name')),
      role: String(fields.get('role')),
      environments: words('environments'),
      owners: words('owners'),
      ...(expires !== '' && { expires }),
    };
    const answer = await act<{ readonly token: string }>('POST', '/tokens', body);
    if (!answer) return;
    made.value = answer.token;
    form.current!.reset();
    await list.again();
  };
  const revoke = async (id: string) => {
    if (await act('DELETE', `/tokens/${encodeURIComponent(id)}`)) await list.again();
  };
  return (
    <Page title={say('page.tokens')}>
      <ProblemNote problem={problem ?? list.problem} />
      {list.value?.items.length === 0 && <Empty text={say('tokens.none')} command="knowngood tokens create --name NAME --role viewer" />}
      {list.value !== undefined && list.value.items.length > 0 && (
        <section class="sheet" aria-label={say('page.tokens')}>
          <ul class="facts">
            {list.value.items.map(one => (
              <li key={one.id}>
                <span>
                  <strong>{one.name}</strong> {say(`role.${one.role as 'viewer'}`)}{' '}
                  <span class="quiet">
                    {[...one.environments, ...one.owners].join(', ')} {one.lastUsedAt && say('tokens.used')}{' '}
                    {one.lastUsedAt && <Ago time={one.lastUsedAt} />} {one.expiresAt && say('line.until')}{' '}
                    {one.expiresAt && <Ago time={one.expiresAt} />}
                  </span>
                </span>
                <button type="button" disabled={busy} onClick={() => void revoke(one.id)}>
                  {say('tokens.revoke')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {made.value && (
        <div class="advice" role="status">
          <p>{say('tokens.once')}</p>
          <Command text={made.value} />
        </div>
      )}
      <form ref={form} class="sheet token-form" onSubmit={create}>
        <h2>{say('tokens.new')}</h2>
        <label>
          {say('tokens.name')}
          <input name="name" required pattern="[A-Za-z0-9][A-Za-z0-9._@\-]*" maxLength={64} autocomplete="off" />
        </label>
        <label>
          {say('tokens.role')}
          <select name="role">
            {(['viewer', 'operator', 'admin'] as const).map(role => (
              <option key={role} value={role}>
                {say(`role.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('tokens.environments')}
          <input name="environments" autocomplete="off" />
        </label>
        <label>
          {say('tokens.owners')}
          <input name="owners" autocomplete="off" />
        </label>
        <label>
          {say('tokens.expires')}
          <input name="expires" placeholder="30d" autocomplete="off" />
        </label>
        <button type="submit" class="main" disabled={busy}>
          {say('tokens.make')}
        </button>
      </form>
    </Page>
  );
}
