import type { Setting } from '../../proto/behaviour.js';
import type { Container } from './container.js';

/** What was told of how each container was started: once, and again only what has changed since. */
export class SettingsTold {
  readonly #told = new Map<string, ReadonlySet<string>>();

  /** What is new of a container's settings; nothing before it runs. */
  newOf({ id, state, settings }: Pick<Container, 'id' | 'state' | 'settings'>): readonly Setting[] {
    if (state !== 'running' && state !== 'paused') return [];
    const before = this.#told.get(id);
    this.#told.set(id, new Set(settings.map(lineOf)));
    return settings.filter(setting => before?.has(lineOf(setting)) !== true);
  }

  forget(container: string): void {
    this.#told.delete(container);
  }
}

function lineOf({ setting, value }: Setting): string {
  return `${setting}=${value}`;
}
